namespace AmazonMcf.Model.Known;

/// <summary>The values of an open list that are known so far, each with its meaning.</summary>
internal sealed class KnownValues
{
    private readonly Dictionary<string, (string Value, string Meaning)> byKey = new(StringComparer.Ordinal);

    public KnownValues(params (string Value, string Meaning)[] values)
    {
        foreach (var entry in values)
            byKey.Add(Key(entry.Value), entry);
        All = Array.AsReadOnly(Array.ConvertAll(values, entry => entry.Value));
    }

    public IReadOnlyList<string> All { get; }

    public string? Description(string? value) =>
        value is not null && byKey.TryGetValue(Key(value), out var entry) ? entry.Meaning : null;

    public string? Normalise(string? value) =>
        value is not null && byKey.TryGetValue(Key(value), out var entry) ? entry.Value : value;

    // The service itself writes COMPLETE_PARTIALLED where its description says CompletePartialled.
    private static string Key(string value) => value.Replace("_", "").ToUpperInvariant();
}
