using System.Globalization;
using System.Text.Json;

namespace AmazonMcf.Service.Checks;

/// <summary>Finds the place a reader of JSON stumbled at.</summary>
internal static class JsonLocation
{
    private static readonly char[] Separators = ['.', '[', ']'];

    /// <summary>Follows a path.</summary>
    /// <param name="root">Where the path begins.</param>
    /// <param name="path">The path, for example <c>$.items[0].quantity</c>.</param>
    /// <returns>The last member on the path in Pascal case, null when there is none; and its value as text.</returns>
    public static (string? Name, string Value) Find(JsonElement root, string? path)
    {
        var element = root;
        string? name = null;
        foreach (var step in (path ?? "").TrimStart('$').Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                if (!IsIndex(step, element, out var index))
                {
                    break;
                }

                element = element[index];
            }
            else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(step, out var member))
            {
                (name, element) = (Pascal(step), member);
            }
            else
            {
                break;
            }
        }

        return (name, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText());
    }

    /// <summary>Writes the name of a member as messages spell it.</summary>
    /// <param name="member">The name on the wire, for example <c>sellerSku</c>.</param>
    /// <returns>For example <c>SellerSku</c>.</returns>
    public static string Pascal(string member) => member.Length == 0 ? "" : char.ToUpperInvariant(member[0]) + member.Substring(1);

    private static bool IsIndex(string step, JsonElement array, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < array.GetArrayLength();
}
