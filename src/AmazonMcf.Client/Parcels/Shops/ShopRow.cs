namespace AmazonMcf.Parcels.Shops;

/// <summary>What reports a parcel to a shop: a row of a file, or a request.</summary>
/// <param name="Cells">The names and values; null if the parcel must not be reported.</param>
internal sealed record ShopRow(IReadOnlyList<KeyValuePair<string, object?>>? Cells)
{
    /// <summary>Why there is no row; what a person has to do.</summary>
    public string? Error { get; init; }

    /// <summary>Whether there will be a row when Amazon knows more, so that the parcel must not be completed.</summary>
    public bool IsPending { get; init; }

    /// <summary>What the reader of the row should know; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>A row.</summary>
    /// <param name="columns">The names.</param>
    /// <param name="values">The values, one for each name.</param>
    public static ShopRow Of(IReadOnlyList<string> columns, params object?[] values) =>
        new([.. columns.Select((column, index) => new KeyValuePair<string, object?>(column, values[index]))]);

    /// <summary>No row.</summary>
    /// <param name="error">Why; the end of a sentence that begins with the parcel.</param>
    public static ShopRow None(string error) => new((IReadOnlyList<KeyValuePair<string, object?>>?)null) { Error = error };
}
