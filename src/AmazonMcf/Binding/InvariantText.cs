using System.Collections;
using System.Globalization;

namespace AmazonMcf.Binding;

/// <summary>Writes values as text that reads the same in every culture.</summary>
internal static class InvariantText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        DateTime or DateTimeOffset => UtcTime.Read(value).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>A table of names and texts out of a hashtable; names are compared without regard to case.</summary>
    public static Dictionary<string, string>? Table(IDictionary? table) => table?.Cast<DictionaryEntry>()
        .ToDictionary(entry => Of(entry.Key) ?? "", entry => Of(entry.Value) ?? "", StringComparer.OrdinalIgnoreCase);
}
