namespace AmazonMcf.Model;

/// <summary>The file and rows that an order was read from.</summary>
public sealed class McfOrderSource
{
    /// <summary>The full path of the file.</summary>
    public string? Path { get; set; }

    /// <summary>The worksheet; null if the file is not a workbook.</summary>
    public string? Worksheet { get; set; }

    /// <summary>
    /// The rows of the order, each as the number of the line that it starts on. Lines are numbered from 1 at the top of the file, including
    /// the header, lines above it, empty lines and line breaks inside quoted cells, as in a text editor. Rows from the pipeline are
    /// numbered from 1 in input order.
    /// </summary>
    public McfCollection<int> Rows { get; set; } = [];

    /// <summary>The format the file was read as, for example <c>Shopify</c>.</summary>
    public string? Format { get; set; }

    /// <summary>The order id without the prefix and suffix that it is placed with; null if it has neither.</summary>
    public string? OrderId { get; set; }

    /// <summary>The name of the channel whose profile was applied; null if there was none.</summary>
    public string? Channel { get; set; }

    /// <summary>The approximate number of orders after this one in the file; null if unknown. Used for progress.</summary>
    public int? OrdersAfter { get; set; }

    /// <inheritdoc />
    public override string ToString() => SourceText.Describe(Path, Worksheet, Rows);
}
