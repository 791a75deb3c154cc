namespace AmazonMcf.Model.KnownValues;

/// <summary>The values of an open list that are known so far, each with its meaning.</summary>
internal sealed class KnownValueTable
{
    private readonly Dictionary<string, (string Value, string Meaning)> byKey = new(StringComparer.Ordinal);
    private readonly string[] spelled;

    public KnownValueTable(params (string Value, string Meaning)[] values)
    {
        foreach (var entry in values)
        {
            byKey.Add(Key(entry.Value), entry);
        }

        spelled = Array.ConvertAll(values, entry => entry.Value);
        All = Array.AsReadOnly(spelled);
    }

    public IReadOnlyList<string> All { get; }

    public string? Description(string? value) =>
        value is not null && byKey.TryGetValue(Key(value), out var entry) ? entry.Meaning : null;

    // Nearly every value of a response is spelled as documented; a list looks up four values per order, and a key is a separate string.
    public string? Normalize(string? value) =>
        value is not null && !IsSpelled(value) && byKey.TryGetValue(Key(value), out var entry) ? entry.Value : value;

    // A list is short, and most of its values differ in length.
    private bool IsSpelled(string value)
    {
        foreach (var known in spelled)
        {
            if (string.Equals(known, value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The service itself writes COMPLETE_PARTIALLED where its description says CompletePartialled.
    private static string Key(string value) => value.Replace("_", "").ToUpperInvariant();
}
