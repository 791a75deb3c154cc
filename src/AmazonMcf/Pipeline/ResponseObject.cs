using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Converts JSON to objects without changing values: names are kept, text that looks like a date stays text, integers of any length are
/// exact, and other numbers are exact within the precision of decimal.
/// </summary>
internal static class ResponseObject
{
    /// <summary>Converts a JSON value.</summary>
    /// <param name="value">The JSON.</param>
    /// <returns>An object, an array, a string, a number, a Boolean or null.</returns>
    public static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => OfObject(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => OfNumber(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // PowerShell members are case-insensitive and need a name. A dictionary is used where the JSON object does not fit.
    private static object OfObject(JsonElement value)
    {
        var members = value.EnumerateObject().Select(member => (member.Name, Value: Of(member.Value))).ToArray();
        if (
            members.Any(member => member.Name.Length == 0)
            || members.Select(member => member.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < members.Length
        )
        {
            var table = new OrderedDictionary(StringComparer.Ordinal);
            foreach (var (name, content) in members)
            {
                table.Add(name, content);
            }

            return table;
        }

        var made = new PSObject();
        foreach (var (name, content) in members)
        {
            made.Properties.Add(new PSNoteProperty(name, content));
        }

        return made;
    }

    private static object OfNumber(JsonElement value)
    {
        if (value.TryGetInt64(out var whole))
        {
            return whole;
        }

        var text = value.GetRawText();
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
        {
            return large;
        }

        // A decimal with more than 28 digits may have been rounded; a double does not suggest precision it lacks.
        return text.Count(char.IsDigit) <= 28 && value.TryGetDecimal(out var exact) && IsPlain(text) ? exact : value.GetDouble();
    }

    private static bool IsPlain(string text) => text.IndexOfAny(['e', 'E']) < 0;
}
