using System.Globalization;

namespace AmazonMcf.Validation;

/// <summary>Rules for single texts, numbers and dates.</summary>
internal static class TextRules
{
    private const char LastOfLatin1 = '\u00ff';
    private const char NoBreakSpace = '\u00a0';
    private const int FirstYear = 1995;
    private const int LastYear = 2099;

    public static bool Required(this ValidationScope scope, string member, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        scope.Add(member, value, "is required.");
        return false;
    }

    public static void AtMost(this ValidationScope scope, string member, string? value, int most)
    {
        if (value?.Length > most)
        {
            scope.Add(member, value, TooLong(value, most));
        }
    }

    /// <summary>As <see cref="AtMost"/>, for texts that may hold personal data.</summary>
    public static void PrivateAtMost(this ValidationScope scope, string member, string? value, int most)
    {
        if (value?.Length > most)
        {
            scope.Add(member, ValidationScope.Mask, TooLong(value, most));
        }
    }

    /// <summary>The value must be one of a closed list, in any spelling that the list accepts. Null is valid.</summary>
    public static void OneOf(
        this ValidationScope scope, string member, string? value, Func<string?, string?> normalize, IReadOnlyList<string> all)
    {
        if (!string.IsNullOrWhiteSpace(value) && !IsIn(all, value!) && !all.Contains(normalize(value)))
        {
            scope.Add(member, value, "must be one of " + string.Join(", ", all) + ".");
        }
    }

    // Nearly every value is spelled as in the list.
    private static bool IsIn(IReadOnlyList<string> all, string value)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (string.Equals(all[i], value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static void AboveZero(this ValidationScope scope, string member, int value)
    {
        if (value <= 0)
        {
            scope.Add(member, Number(value), "must be greater than zero.");
        }
    }

    /// <summary>Detects dates that are not plausible: an unset date, or a cell that was read in the wrong format.</summary>
    public static void Plausible(this ValidationScope scope, string member, DateTime? value)
    {
        if (value is not { } date || date.Year is >= FirstYear and <= LastYear)
        {
            return;
        }

        var text = date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        scope.Add(member, text, $"must be in the years {FirstYear} to {LastYear}.");
    }

    public static void Mail(this ValidationScope scope, string member, string? value)
    {
        const int Most = 64;
        if (string.IsNullOrWhiteSpace(value))
        {
            scope.Add(member, value, "must not be empty.");
        }
        else if (!LooksLikeMail(value!))
        {
            scope.Add(member, ValidationScope.Mask, "must be an email address.");
        }

        scope.PrivateAtMost(member, value, Most);
    }

    /// <summary>An id must not differ from another one only by invisible characters.</summary>
    public static void NoInvisible(this ValidationScope scope, string member, string? id)
    {
        if (id is not null && HasInvisible(id))
        {
            scope.Add(member, id, "must not contain invisible characters; type it again.");
        }
    }

    /// <summary>Whether a text has control characters.</summary>
    public static bool HasControl(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsLatin1(string text)
    {
        foreach (var character in text)
        {
            if (character > LastOfLatin1 || char.IsControl(character))
            {
                return false;
            }
        }

        return true;
    }

    public static bool HasDoubleBlank(string text) => text.Contains("  ");

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool HasInvisible(string id)
    {
        foreach (var character in id)
        {
            if (character >= NoBreakSpace
                && (character == NoBreakSpace || char.GetUnicodeCategory(character) == UnicodeCategory.Format))
            {
                return true;
            }
        }

        return false;
    }

    private static string TooLong(string value, int most) =>
        $"must not have more than {Number(most)} characters; it has {Number(value.Length)}.";

    private static bool LooksLikeMail(string text)
    {
        var at = text.IndexOf('@');
        var domain = text.Substring(at + 1);
        return at > 0
            && !domain.Contains('@')
            && domain.IndexOf('.') > 0
            && domain[domain.Length - 1] != '.'
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
