using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>Finds damage that cannot be repaired with certainty.</summary>
internal static class CellDamage
{
    private static readonly HashSet<string> SpreadsheetErrors = new(
        [
            "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#ERROR!", "#GETTING_DATA", "#FIELD!",
            "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#REF", "#VALEUR!", "#NOM?", "#NOMBRE!", "#VALOR!",
            "#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#RIF!", "#VALORE!", "#NOME?", "#N/D",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule that a damaged value breaks; null if it is not damaged.</summary>
    /// <param name="text">The value.</param>
    /// <param name="form">What the column contains.</param>
    /// <param name="isPlain">Whether it has no character that could be damage, as the record knows.</param>
    public static string? Of(string text, ValueForm form, bool isPlain = false) => OfAny(text, isPlain) ?? form switch
    {
        ValueForm.Id when !isPlain && InvisibleText.FindIn(text) is { } code =>
            $"contains the invisible character {code}, so it may be the id of a different order or item; type it again.",
        ValueForm.Id or ValueForm.Code when ShortenedNumber.IsMatch(text) =>
            "was shortened by a spreadsheet; format the column as text and export again.",
        ValueForm.Name when Placeholders.Contains(text) => "is a placeholder for a missing value; enter the name.",
        ValueForm.Text or ValueForm.Name when !isPlain && HtmlText.HasElements(text) => "contains HTML; enter the text itself.",
        _ => null,
    };

    /// <summary>Whether an id is damaged so that the order that it belongs to cannot be known.</summary>
    public static bool Destroys(string id) => OfAny(id, isPlain: false) is not null || ShortenedNumber.IsMatch(id);

    private static string? OfAny(string text, bool isPlain)
    {
        if (!isPlain && text.Contains('\uFFFD'))
        {
            return "contains a character that was lost when the file was written; export it again as UTF-8.";
        }

        if (text[0] == '#' && SpreadsheetErrors.Contains(text))
        {
            return "is an error value of a spreadsheet; correct the cell that it was calculated from and export again.";
        }

        if (FormulaText.IsMatch(text))
        {
            return "is a formula of a spreadsheet; export its result, for example by pasting the cells as values first.";
        }

        if (!isPlain && text.Contains("[object Object]"))
        {
            return "contains an object that a script wrote as text; export the value itself.";
        }

        // {{customer.name}} or ${name}, which a script should have replaced.
        if (text[text.Length - 1] == '}' && (text.Contains("{{") || text.Contains("${") || text.Contains("{%")))
        {
            return "contains the placeholder of a template; export the value itself.";
        }

        return null;
    }
}
