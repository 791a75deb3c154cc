using System.Globalization;

namespace AmazonMcf.Service.Checks;

/// <summary>Rejects values that are out of range, too long or in no list (InvalidValue). Values that are absent pass.</summary>
internal static class Values
{
    private const int CurrencyLength = 3;

    /// <summary>Rejects a text that is empty or too long.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    /// <param name="longest">The most characters.</param>
    public static void Text(string? value, string name, int longest = int.MaxValue)
    {
        if (value is { } text && (string.IsNullOrWhiteSpace(text) || text.Length > longest))
        {
            throw ServiceErrors.InvalidValue(text, name);
        }
    }

    /// <summary>Rejects a text that is too long; an empty one passes.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    /// <param name="longest">The most characters.</param>
    public static void Length(string? value, string name, int longest)
    {
        if (value?.Length > longest)
        {
            throw ServiceErrors.InvalidValue(value, name);
        }
    }

    /// <summary>Rejects a text that is none of those listed, letter by letter.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    /// <param name="listed">The values there are.</param>
    public static void OneOf(string? value, string name, IReadOnlyList<string> listed)
    {
        if (value is not null && !listed.Contains(value))
        {
            throw ServiceErrors.InvalidValue(value, name);
        }
    }

    /// <summary>Rejects a number of units below one.</summary>
    /// <param name="value">The units.</param>
    public static void Quantity(int? value)
    {
        if (value < 1)
        {
            throw ServiceErrors.InvalidValue(value.Value.ToString(CultureInfo.InvariantCulture), "Quantity");
        }
    }

    /// <summary>Rejects a negative sum, and one without a currency of three capitals.</summary>
    /// <param name="currency">Its currency.</param>
    /// <param name="value">The sum.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    public static void Money(string? currency, decimal? value, string name)
    {
        var isCurrency = currency is { Length: CurrencyLength } code && code.All(letter => letter is >= 'A' and <= 'Z');
        if (!isCurrency)
        {
            throw ServiceErrors.InvalidValue(currency, name + ".CurrencyCode");
        }

        if (value is not >= 0)
        {
            throw ServiceErrors.InvalidValue(value?.ToString(CultureInfo.InvariantCulture), name + ".Value");
        }
    }

    /// <summary>Rejects a country ISO 3166-1 does not know (InvalidValue).</summary>
    /// <param name="value">The two letters.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    public static void Country(string? value, string name)
    {
        if (value is not null && !Countries.Exists(value))
        {
            throw ServiceErrors.InvalidValue(value, name);
        }
    }

    /// <summary>Rejects a text that is used twice.</summary>
    /// <param name="values">The texts.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    public static void Unique(IEnumerable<string?> values, string name)
    {
        var seen = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (!seen.Add(value))
            {
                throw ServiceErrors.InvalidValue(value, name);
            }
        }
    }
}
