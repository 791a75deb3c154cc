using System.Text;
using System.Text.RegularExpressions;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Repairs what spreadsheets and scripts make of a value, where only one reading is possible. What is not certain is unchanged here and an
/// error of <see cref="CellDamage"/>. Most cells are fine, which one pass over their characters shows.
/// </summary>
internal static class CellRepair
{
    private static readonly Regex WholeNumber = new(@"^\d+\.0{1,2}$", RegexOptions.CultureInvariant);

    /// <summary>The value of a cell; null if it means an empty cell.</summary>
    /// <param name="cell">The cell, trimmed.</param>
    /// <param name="form">What the column contains.</param>
    /// <param name="isPlain">Whether it has no character that could be damage, as the record knows.</param>
    public static string? Of(string cell, ValueForm form, bool isPlain = false)
    {
        // Half of a letter that was decoded twice can be an invisible character: without it, the damage could not be recognized.
        if (!IsSuspect(cell, form, isPlain) || DamagedText.Rule(cell, isPersonal: true) is not null)
        {
            return cell;
        }

        var text = FormulaText.Read(cell) ?? cell;
        if (form != ValueForm.Id)
        {
            text = InvisibleText.Remove(text);
        }

        text = HtmlText.Decode(text);
        text = form switch
        {
            ValueForm.Id => WithoutApostrophe(Number(text)),
            ValueForm.Code => Number(Narrow(text.TrimStart('\''))),
            ValueForm.Number => WithoutApostrophe(Narrow(text)),
            _ => HtmlText.WithoutTags(InvisibleText.Remove(text)),
        };
        text = text.Trim();
        return text.Length == 0 || (form != ValueForm.Name && Placeholders.Contains(text)) ? null : text;
    }

    private static bool IsSuspect(string cell, ValueForm form, bool isPlain)
    {
        var first = cell[0];
        if (first is '=' or '\''
            || (first is 'n' or 'N' or '<' or 'u' or 'U' or '(' or '-' && Placeholders.Contains(cell)))
        {
            return true;
        }

        var dots = form is ValueForm.Id or ValueForm.Code && first is >= '0' and <= '9';
        if (isPlain && !dots)
        {
            return false;
        }

        foreach (var character in cell)
        {
            var isSuspect = character is >= ' ' and <= '~'
                ? character is '&' or '<' || (dots && character is '.' or 'E' or 'e')
                : InvisibleText.IsSuspect(character) || (character > '\u2000' && form is ValueForm.Code or ValueForm.Number);
            if (isSuspect)
            {
                return true;
            }
        }

        return false;
    }

    // 1001.0 is what a script makes of 1001, and 9.8109E+04 what a spreadsheet makes of 98109; fewer digits than that are lost.
    private static string Number(string text)
    {
        if (WholeNumber.IsMatch(text))
        {
            return text.Substring(0, text.IndexOf('.'));
        }

        return ShortenedNumber.TryExpand(text, out var number) ? number : text;
    }

    // Full-width digits and the dashes of Japanese keyboards.
    private static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (var character in CompatibleForm.Of(text))
        {
            narrow.Append(character is >= '\u2010' and <= '\u2015' or '\u2212' or '\u30fc' ? '-' : character);
        }

        return narrow.ToString();
    }

    // A spreadsheet shows '0123 as 0123. In other ids the apostrophe may be part of the id.
    private static string WithoutApostrophe(string text) =>
        text.Length > 1 && text[0] == '\'' && text.Skip(1).All(character => character is >= '0' and <= '9') ? text.Substring(1) : text;
}
