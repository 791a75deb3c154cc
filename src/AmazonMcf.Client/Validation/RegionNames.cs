using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Finds the codes of countries and states by their names in the languages of the marketplaces, by three-letter codes and by ISO 3166-2.
/// The table is generated from the Unicode CLDR by <c>./build.sh regions</c>, because the names that cultures of a machine have differ and
/// do not include states. It is loaded when the first name is looked up; two-letter codes do not need it.
/// </summary>
internal static class RegionNames
{
    private const string Resource = "AmazonMcf.Validation.regions.tsv";
    private const string WithStateCodes = "AU CA US";

    private static readonly Lazy<Dictionary<string, string>> Table = new(Load);

    /// <summary>The two-letter code of a country; null if the text is neither its code nor its name.</summary>
    public static string? CountryOf(string text)
    {
        if (text.Length == 2 && Countries.IsCountry(text))
        {
            return text.ToUpperInvariant();
        }

        return Find("", text) ?? Both("", text);
    }

    /// <summary>
    /// The code of a state of the United States, Canada or Australia; null for other countries and for names that are not known there.
    /// </summary>
    public static string? StateOf(string country, string text)
    {
        if (country.Length != 2 || WithStateCodes.IndexOf(country, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        return Find(country + "-", text) ?? Both(country + "-", text);
    }

    /// <summary>Replaces the names of country and state of an address by their codes. Unknown names are unchanged.</summary>
    public static void Settle(McfAddress address)
    {
        if (address.CountryCode is not { Length: > 0 } country)
        {
            return;
        }

        address.CountryCode = CountryOf(country.Trim()) ?? country;
        if (address.StateOrRegion is { Length: > 0 } state && !IsCode(state))
        {
            address.StateOrRegion = StateOf(address.CountryCode, state) ?? state;
        }
    }

    /// <summary>Sets the country of an address that has none.</summary>
    /// <param name="address">The address; null if there is none.</param>
    /// <param name="country">The code of the country; null for none.</param>
    public static void Complete(McfAddress? address, string? country)
    {
        if (address is not null && country is not null && string.IsNullOrWhiteSpace(address.CountryCode))
        {
            address.CountryCode = country;
            Settle(address);
        }
    }

    private static bool IsCode(string state) => state.Length == 2 && state[0] is >= 'A' and <= 'Z' && state[1] is >= 'A' and <= 'Z';

    private static string? Find(string scope, string text) =>
        Table.Value.TryGetValue(scope + RegionKey.Of(text), out var code) ? code : null;

    // United States (US): certain when both say the same.
    private static string? Both(string scope, string text)
    {
        var open = text.LastIndexOf('(');
        if (open <= 0 || text[text.Length - 1] != ')')
        {
            return null;
        }

        var first = Find(scope, text.Substring(0, open));
        return first is not null && first == Find(scope, text.Substring(open + 1)) ? first : null;
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(RegionNames).Assembly.GetManifestResourceStream(Resource)!;
        using var lines = new StreamReader(stream);
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                Add(table, line.Split('\t'));
            }
        }

        return table;
    }

    // US-WA is in the scope of US, by its names, as WA and as US-WA.
    private static void Add(Dictionary<string, string> table, string[] region)
    {
        var code = region[0];
        var scope = code.Length > 2 ? code.Substring(0, 3) : "";
        var value = code.Substring(scope.Length);
        table[scope + value] = value;
        table[scope + RegionKey.Of(code)] = value;
        for (var i = 1; i < region.Length; i++)
        {
            table[scope + RegionKey.Of(region[i])] = value;
        }
    }
}
