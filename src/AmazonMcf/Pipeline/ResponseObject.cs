using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Makes objects of JSON and changes nothing: names as they are, texts that look like dates stay texts, whole numbers stay whole at any
/// length, and others exact as far as decimal holds them.
/// </summary>
internal static class ResponseObject
{
    /// <summary>Makes the object.</summary>
    /// <param name="value">The JSON.</param>
    /// <returns>An object, an array, a text, a number, a flag or null.</returns>
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

    // PowerShell finds members without regard to case, and none without a name: a table takes what an object cannot.
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

        // A decimal of 28 digits may have been rounded; then the double says no more than it knows.
        return text.Count(char.IsDigit) <= 28 && value.TryGetDecimal(out var exact) && IsPlain(text) ? exact : value.GetDouble();
    }

    private static bool IsPlain(string text) => text.IndexOfAny(['e', 'E']) < 0;
}
