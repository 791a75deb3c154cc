using System.Collections;
using AmazonMcf.Reporting;

namespace AmazonMcf.Binding;

/// <summary>Converts a value for a spreadsheet cell.</summary>
internal static class SpreadsheetCell
{
    /// <summary>
    /// The value for a cell: numbers are unchanged, times become text such as <c>2026-07-01T10:00:00Z</c>, lists are joined, and no text
    /// runs as a formula.
    /// </summary>
    /// <param name="value">The value.</param>
    public static object? Of(object? value) => value switch
    {
        null => null,
        bool => value,
        ValueType and IConvertible and not (DateTime or char or Enum) => value,
        _ => SpreadsheetText.Guard(Text(value)),
    };

    private static string Text(object? value) => value switch
    {
        string text => text,
        DateTime or DateTimeOffset => InvariantText.Of(value)!,
        IDictionary table => Join(table.Cast<DictionaryEntry>().Select(entry => entry.Key + "=" + entry.Value)),
        IEnumerable list => Join(list.Cast<object?>().Select(item => Text(InputObject.Unwrap(item)))),
        _ => InvariantText.Of(value) is { } text && text != value?.GetType().FullName ? text
            : Join(InputObject.Read(value!).Where(member => member.Value is not null).Select(member => Text(member.Value))),
    };

    private static string Join(IEnumerable<string> parts) => string.Join("; ", parts.Where(part => part.Length > 0));
}
