using System.Collections;
using System.Globalization;

namespace AmazonMcf.Binding;

/// <summary>Formats values as text, independent of the culture.</summary>
internal static class InvariantText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        DateTime or DateTimeOffset => UtcTime.Read(value).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Converts a hashtable to a dictionary of strings whose names ignore case.</summary>
    public static Dictionary<string, string>? Table(IDictionary? table) => table?.Cast<DictionaryEntry>()
        .ToDictionary(entry => Of(entry.Key) ?? "", entry => Of(entry.Value) ?? "", StringComparer.OrdinalIgnoreCase);
}
