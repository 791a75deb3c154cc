namespace AmazonMcf.Model;

/// <summary>Where an order was read: the file and its rows.</summary>
public sealed class McfOrderSource
{
    /// <summary>The file, as a full path.</summary>
    public string? Path { get; set; }

    /// <summary>The rows of the file that make the order, counted from 1 with the header as row 1 (or where a preamble stands above it, the true line of the file).</summary>
    public IList<int> Rows { get; set; } = [];

    /// <summary>The format the file was read as: <c>AmazonFlatFile</c>, <c>Shopify</c> or <c>Csv</c>.</summary>
    public string? Format { get; set; }

    /// <inheritdoc />
    public override string ToString() => SourceText.Describe(Path, Rows);
}
