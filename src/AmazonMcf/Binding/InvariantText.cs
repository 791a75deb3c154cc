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
}
