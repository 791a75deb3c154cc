namespace AmazonMcf.Validation;

/// <summary>
/// Countries whose postal codes have a fixed number of digits, of which the first can be 0: a spreadsheet that reads the column as
/// numbers drops it, and the rest may be the code of another town. Source: the Universal Postal Union's addressing systems.
/// </summary>
internal static class PostalCodes
{
    private const int MostLost = 2;

    private static readonly (int Digits, CountrySet Countries)[] Lengths =
    [
        (4, new("AU DK GE NO NZ PH ZA")),
        (5, new("DE ES FI FR IT KR LT MX MY PL SK TR UA VA")),
        (6, new("CN KZ RO SG")),
        (7, new("JP")),
        (8, new("BR")),
    ];

    /// <summary>The code must not be shorter than those of its country.</summary>
    /// <param name="scope">Where the code is.</param>
    /// <param name="member">The member that holds it.</param>
    /// <param name="value">The code.</param>
    /// <param name="country">The code of the country; null if it is missing.</param>
    public static void Check(ValidationScope scope, string member, string value, string? country)
    {
        if (country is null || DigitsOf(value, country) is not { } has)
        {
            return;
        }

        foreach (var (digits, countries) in Lengths)
        {
            if (has < digits && countries.Contains(country.Trim()))
            {
                scope.Add(member, ValidationScope.Mask, Short(digits, has));
                return;
            }
        }
    }

    /// <summary>The rule about a code that is too short.</summary>
    /// <param name="digits">How many digits it must have.</param>
    /// <param name="has">How many it has.</param>
    public static string Short(int digits, int has)
    {
        var missing = digits - has == 1 ? ": a leading zero is missing"
            : digits - has <= MostLost ? ": leading zeros are missing"
            : "";
        return $"must have {TextRules.Number(digits)} digits; it has {TextRules.Number(has)}{missing}. "
            + "Enter the complete code; in a spreadsheet, format the column as text first.";
    }

    // D-01067, 110 00 and 00-950 are digits with a mark of the country and a space or a hyphen between them.
    private static int? DigitsOf(string value, string country)
    {
        var digits = 0;
        var code = value.Trim();
        var start = code.StartsWith(country + "-", StringComparison.OrdinalIgnoreCase) ? country.Length + 1
            : code.Length > 2 && code[1] == '-' && char.ToUpperInvariant(code[0]) == char.ToUpperInvariant(country[0]) ? 2
            : 0;
        for (var i = start; i < code.Length; i++)
        {
            if (code[i] is >= '0' and <= '9')
            {
                digits++;
            }
            else if (code[i] is not (' ' or '-'))
            {
                return null;
            }
        }

        return digits == 0 ? null : digits;
    }
}
