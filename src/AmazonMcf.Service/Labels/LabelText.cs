namespace AmazonMcf.Service.Labels;

/// <summary>What is printed on a label: a barcode and lines of text below it.</summary>
internal sealed class LabelText
{
    /// <summary>The content of the barcode: ASCII; null for none.</summary>
    public string? Barcode { get; set; }

    public List<string> Lines { get; set; } = [];

    /// <summary>How many of the label are printed.</summary>
    public int Copies { get; set; } = 1;
}
