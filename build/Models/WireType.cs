using System.Security;
using System.Text.Json.Nodes;

namespace AmazonMcf.Build.Models;

/// <summary>One wire type as C#: a property a member, and one that keeps the members it does not know.</summary>
/// <param name="schemas">The definitions of the API.</param>
/// <param name="name">The name of the type.</param>
/// <param name="schema">Its schema.</param>
internal sealed class WireType(WireSchemas schemas, string name, JsonNode schema)
{
    private const int LongestList = 90;

    public IEnumerable<string> Lines(WireTarget wire, bool isResponse)
    {
        var required = schemas.Required(schema);
        var implements = isResponse && InterfaceOf(wire) is { } response ? $" : {response}" : "";
        return
        [
            "",
            $"/// <summary><c>{name}</c> of {wire.Title}.</summary>",
            $"internal sealed partial class {name}{implements}",
            "{",
            .. schemas.Members(schema).SelectMany(member => Property(member.Key, member.Value, required.Contains(member.Key))),
            "    /// <summary>Members the type does not have, kept as they came.</summary>",
            "    [JsonExtensionData]",
            "    public IDictionary<string, JsonElement>? AdditionalData { get; set; }",
            "}",
        ];
    }

    private string? InterfaceOf(WireTarget wire) =>
        schemas.Members(schema).Keys
            .Select(member => wire.MemberInterfaces.GetValueOrDefault(member))
            .FirstOrDefault(name => name is not null) ?? wire.ResponseInterface;

    private IEnumerable<string> Property(string member, JsonNode value, bool required)
    {
        var property = WireNames.Property(member, name);
        yield return $"    /// <summary>{Summary(value, required)}</summary>";
        if (WireNames.NeedsJsonName(member, property))
        {
            yield return $"    [JsonPropertyName(\"{member}\")]";
        }

        if (schemas.IsDecimalText(value))
        {
            yield return "    [JsonConverter(typeof(DecimalTextConverter))]";
        }

        yield return $"    public {schemas.Type(value)}? {property} {{ get; set; }}";
        yield return "";
    }

    private string Summary(JsonNode value, bool required)
    {
        var resolved = schemas.Resolve(value);
        IEnumerable<string?> facts =
        [
            required ? "Required." : "Optional.",
            Range(resolved["minLength"], resolved["maxLength"], " characters"),
            Range(resolved["minItems"], resolved["maxItems"], " elements"),
            Range(resolved["minimum"], resolved["maximum"], ""),
            Values(resolved["enum"] as JsonArray),
        ];
        return string.Join(' ', facts.Where(fact => fact is not null));
    }

    private static string? Range(JsonNode? least, JsonNode? most, string what) => (least, most) switch
    {
        (null, null) => null,
        (null, _) => $"At most {most}{what}.",
        (_, null) => $"At least {least}{what}.",
        _ => $"{least} to {most}{what}.",
    };

    private static string? Values(JsonArray? values)
    {
        if (values is null)
        {
            return null;
        }

        var list = string.Join(", ", values.Select(value => $"<c>{SecurityElement.Escape(value!.ToString())}</c>"));
        return list.Length <= LongestList ? $"Values: {list}." : $"One of {values.Count} listed values.";
    }
}
