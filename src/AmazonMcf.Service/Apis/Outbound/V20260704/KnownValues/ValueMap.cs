namespace AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;

/// <summary>The values of a member, and those that the order book has in their place.</summary>
/// <param name="pairs">The pairs; where several share a value, the first one is read.</param>
internal sealed class ValueMap(params (string Wire, string Book)[] pairs)
{
    /// <summary>The values on the wire.</summary>
    public IReadOnlyList<string> All { get; } = [.. pairs.Select(pair => pair.Wire).Distinct()];

    /// <summary>Reads a value; null for none, and for one that is not listed.</summary>
    public string? ToBook(string? wire) => Array.Find(pairs, pair => pair.Wire == wire).Book;

    /// <summary>Writes a value; null for none, and for one that is not listed.</summary>
    public string? ToWire(string? book) => Array.Find(pairs, pair => pair.Book == book).Wire;
}
