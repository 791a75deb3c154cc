namespace AmazonMcf.Model;

/// <summary>A line that is excluded from an order whose other lines are placed, for example because it is already shipped.</summary>
public sealed class McfLeftOutLine
{
    /// <summary>
    /// The row of the line, as the number of the line of the file that it starts on; 0 if the order did not come from rows.
    /// </summary>
    public int Row { get; set; }

    /// <summary>The SKU; null if the row has none.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Why the line is excluded; see <see cref="McfLeftOutKind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The reason as a sentence, with the column and its value.</summary>
    public string Reason { get; set; } = "";

    /// <inheritdoc />
    public override string ToString() => Row == 0 ? Reason : $"Row {Row}: {Reason}";
}
