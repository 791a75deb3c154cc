namespace AmazonMcf.Validation;

/// <summary>A set of two-letter country codes, ignoring case. Each address is looked up several times.</summary>
internal sealed class CountrySet
{
    private const int Letters = 26;
    private readonly bool[] contained = new bool[Letters * Letters];

    /// <summary>Creates a set.</summary>
    /// <param name="codes">The codes, separated by spaces.</param>
    public CountrySet(string codes)
    {
        foreach (var code in codes.Split(' '))
        {
            contained[PlaceOf(code)] = true;
        }
    }

    /// <summary>Whether a text is one of the codes.</summary>
    public bool Contains(string text) => PlaceOf(text) is >= 0 and var place && contained[place];

    private static int PlaceOf(string text)
    {
        if (text.Length != 2)
        {
            return -1;
        }

        var (first, second) = ((text[0] | ' ') - 'a', (text[1] | ' ') - 'a');
        return first is >= 0 and < Letters && second is >= 0 and < Letters ? (first * Letters) + second : -1;
    }
}
