namespace AmazonMcf.Model;

/// <summary>Where an order was read: the file and its rows.</summary>
public sealed class McfOrderSource
{
    /// <summary>The file, as a full path.</summary>
    public string? Path { get; set; }

    /// <summary>
    /// The rows that make the order, each as the line of the file it starts on. Lines are counted from 1 at the top of the file: the
    /// header, lines above it, blank lines and line breaks inside quoted cells all count, so an editor finds the row by its number.
    /// Rows that came through the pipeline are counted from 1 in the order they came.
    /// </summary>
    public IList<int> Rows { get; set; } = [];

    /// <summary>The format the file was read as: <c>AmazonFlatFile</c>, <c>Shopify</c> or <c>Csv</c>.</summary>
    public string? Format { get; set; }

    /// <summary>
    /// How many orders come after this one in the file, give or take one or two; null where nobody knows. Meant for progress.
    /// </summary>
    public int? OrdersAfter { get; set; }

    /// <inheritdoc />
    public override string ToString() => SourceText.Describe(Path, Rows);
}
