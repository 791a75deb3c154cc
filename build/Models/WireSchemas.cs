using System.Text.Json.Nodes;

namespace AmazonMcf.Build.Models;

/// <summary>The definitions of a file of facts, and the C# type that each schema is read into.</summary>
/// <param name="definitions">The definitions.</param>
internal sealed class WireSchemas(JsonObject definitions)
{
    private const string Prefix = "#/$defs/";

    // Amazon's name for a number with a decimal point that is written as text.
    private const string DecimalText = "Decimal";

    private readonly Dictionary<string, JsonObject> nested = new(StringComparer.Ordinal);

    /// <summary>The objects with members, by the names of their types: the definitions, and what lies within them without a name of its own.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Types()
    {
        var open = new Queue<KeyValuePair<string, JsonObject>>(definitions
            .Where(definition => Members(definition.Value!).Count > 0)
            .Select(definition => KeyValuePair.Create(TypeName(definition.Key), definition.Value!.AsObject())));
        while (open.TryDequeue(out var type))
        {
            yield return type;
            nested.Clear();
            foreach (var (name, schema) in Members(type.Value))
            {
                Type(schema, type.Key + WireNames.Pascal(name));
            }

            foreach (var inner in nested)
            {
                open.Enqueue(inner);
            }
        }
    }

    /// <summary>The members of an object, those of the parts it is composed of included.</summary>
    public IReadOnlyDictionary<string, JsonNode> Members(JsonNode schema)
    {
        var parts = Parts(schema).SelectMany(part => Members(Resolve(part)));
        var own = (schema["properties"] as JsonObject ?? []).Select(member => KeyValuePair.Create(member.Key, member.Value!));
        return new OrderedDictionary<string, JsonNode>(parts.Concat(own).DistinctBy(member => member.Key));
    }

    /// <summary>The members an object must have.</summary>
    public IReadOnlySet<string> Required(JsonNode schema) => Parts(schema).SelectMany(part => Required(Resolve(part)))
        .Concat((schema["required"] as JsonArray ?? []).Select(name => (string)name!))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The C# type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name for an object that has none of its own.</param>
    public string Type(JsonNode schema, string name)
    {
        if (Reference(schema) is { } definition)
        {
            var target = Resolve(schema);
            return IsDecimalText(schema) ? "decimal" : Members(target).Count > 0 ? TypeName(definition) : Type(target, name);
        }

        // A single reference that only a description was added to.
        if (Parts(schema).ToList() is [var part] && schema["properties"] is null)
        {
            return Type(part, name);
        }

        return Kind(schema) switch
        {
            "array" => $"List<{Element(schema["items"], name)}>",
            "object" when Members(schema).Count > 0 => Nested(name, schema.AsObject()),
            "object" => $"IDictionary<string, {Element(schema["additionalProperties"], name)}>",
            "string" => (string?)schema["format"] == "date-time" ? "DateTime" : "string",
            "integer" => (string?)schema["format"] == "int64" ? "long" : "int",
            "number" => "decimal",
            "boolean" => "bool",
            _ => "JsonElement",
        };
    }

    /// <summary>Whether a schema is a decimal number that is written as text.</summary>
    public bool IsDecimalText(JsonNode schema) => Reference(schema) == DecimalText && Kind(Resolve(schema)) == "string";

    /// <summary>Follows a reference, and references to references, to the schema meant.</summary>
    public JsonNode Resolve(JsonNode schema)
    {
        while (Reference(schema) is { } name)
        {
            schema = definitions[name] ?? throw new BuildFailure($"The facts refer to {Prefix}{name}, which they do not have.");
        }

        return schema;
    }

    /// <summary>The type of JSON value of a schema; null where it may be any.</summary>
    public static string? Kind(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => (string?)types.FirstOrDefault(type => (string?)type != "null"),
        var type => (string?)type,
    };

    /// <summary>The definition a schema refers to; null for a schema of its own.</summary>
    public static string? Reference(JsonNode schema) =>
        (string?)(schema as JsonObject)?["$ref"] is { } reference && reference.StartsWith(Prefix, StringComparison.Ordinal) ? reference[Prefix.Length..] : null;

    public static string TypeName(string definition) => char.IsUpper(definition[0]) && definition.All(char.IsLetterOrDigit) ? definition : WireNames.Pascal(definition);

    private static IEnumerable<JsonNode> Parts(JsonNode schema) => (schema["allOf"] as JsonArray ?? []).Select(part => part!);

    private string Element(JsonNode? schema, string name) => schema is JsonObject
        ? IsDecimalText(schema) ? "string" : Type(schema, name + "Item")
        : "JsonElement";

    private string Nested(string name, JsonObject schema)
    {
        nested[name] = schema;
        return name;
    }
}
