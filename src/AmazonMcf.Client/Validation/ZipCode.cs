namespace AmazonMcf.Validation;

/// <summary>
/// The postal code of the United States: 5 digits, or 5 digits, a hyphen and 4 digits. A code that is too short is never padded: its
/// zeros may have been lost at either end, and a wrong guess results in a wrong address.
/// </summary>
internal static class ZipCode
{
    private const int Digits = 5;
    private const int DigitsOfAddOn = 4;
    private const int FewestToRepair = 3;

    public static void Check(ValidationScope scope, string member, string value)
    {
        if (IsNumber(value, Digits))
        {
            return;
        }

        var parts = value.Trim().Split('-');
        if (parts.Length <= 2 && IsNumber(parts[0], Digits) && (parts.Length == 1 || IsNumber(parts[1], DigitsOfAddOn)))
        {
            return;
        }

        scope.Add(member, ValidationScope.Mask, LostZero(parts)
            ?? "must be 5 digits, or 5 digits, a hyphen and 4 digits, for example 48104 or 48104-1234.");
    }

    // What a spreadsheet leaves of 02134 and of 00601 when it reads the column as numbers.
    private static string? LostZero(string[] parts)
    {
        var first = parts[0];
        if (parts.Length > 2 || first.Length is < FewestToRepair or >= Digits || !IsNumber(first, first.Length))
        {
            return null;
        }

        return PostalCodes.Short(Digits, first.Length);
    }

    private static bool IsNumber(string text, int length)
    {
        if (text.Length != length)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
