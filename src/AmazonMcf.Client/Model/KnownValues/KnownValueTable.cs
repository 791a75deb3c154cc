namespace AmazonMcf.Model.KnownValues;

/// <summary>The values of an open list that are known so far, each with its meaning.</summary>
/// <param name="values">The values in their documented spelling.</param>
internal sealed class KnownValueTable(params (string Value, string Meaning)[] values)
{
    public IReadOnlyList<string> All { get; } = Array.AsReadOnly(Array.ConvertAll(values, entry => entry.Value));

    public string? Description(string? value) => Find(value).Meaning;

    public string? Normalize(string? value) => Find(value).Value ?? value;

    // A list is short, and most of its values differ in their first letters.
    private (string? Value, string? Meaning) Find(string? value)
    {
        if (value is not null)
        {
            foreach (var known in values)
            {
                if (IsSame(known.Value, value))
                {
                    return known;
                }
            }
        }

        return default;
    }

    // The service itself writes COMPLETE_PARTIALLED where its description says CompletePartialled.
    private static bool IsSame(string known, string value)
    {
        var i = 0;
        foreach (var letter in value)
        {
            if (letter == '_')
            {
                continue;
            }

            i += i < known.Length && known[i] == '_' ? 1 : 0;
            if (i == known.Length || char.ToUpperInvariant(known[i]) != char.ToUpperInvariant(letter))
            {
                return false;
            }

            i++;
        }

        return i == known.Length;
    }
}
