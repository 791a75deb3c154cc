using System.Text.Json.Nodes;

namespace AmazonMcf.Build.Models;

/// <summary>The definitions of a file of facts, and the C# type that each schema is read into.</summary>
internal sealed class WireSchemas
{
    private const string Prefix = "#/$defs/";

    // Amazon's name for a number with a decimal point that is written as text.
    private const string DecimalText = "Decimal";

    private readonly JsonObject definitions;
    private readonly Dictionary<string, JsonNode> types;
    private readonly Dictionary<JsonNode, string> inner = [];

    /// <param name="definitions">The definitions.</param>
    public WireSchemas(JsonObject definitions)
    {
        this.definitions = definitions;
        types = definitions.Where(definition => HasType(definition.Value!))
            .ToDictionary(definition => TypeName(definition.Key), definition => definition.Value!, StringComparer.Ordinal);
        var open = new Queue<string>(types.Keys);
        while (open.TryDequeue(out var type))
        {
            foreach (var (name, schema) in Members(types[type]))
            {
                NameInner(schema, WireNames.Pascal(name), type, open);
            }
        }
    }

    /// <summary>The schemas that have a type, by its name: definitions that are objects, and objects within them.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode>> Types => types;

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
    public string Type(JsonNode schema)
    {
        if (inner.TryGetValue(schema, out var name))
        {
            return name;
        }

        if (Reference(schema) is { } definition)
        {
            var target = Resolve(schema);
            return IsDecimalText(schema) ? "decimal" : HasType(target) ? TypeName(definition) : Type(target);
        }

        if (OnlyPart(schema) is { } part)
        {
            return Type(part);
        }

        return Kind(schema) switch
        {
            "array" => $"List<{Element(schema["items"])}>",
            "object" => $"IDictionary<string, {Element(schema["additionalProperties"])}>",
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
            schema = definitions[name] ?? throw new BuildFailure($"The facts refer to {Prefix}{name}, which does not exist.");
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
        (string?)(schema as JsonObject)?["$ref"] is { } reference && reference.StartsWith(Prefix, StringComparison.Ordinal)
            ? reference[Prefix.Length..]
            : null;

    public static string TypeName(string definition) =>
        char.IsUpper(definition[0]) && definition.All(char.IsLetterOrDigit) ? definition : WireNames.Pascal(definition);

    // An object whose members have any name is a map; one without members may get some in a later version.
    private bool HasType(JsonNode definition) =>
        Members(definition).Count > 0 || (Kind(definition) == "object" && definition["additionalProperties"] is null);

    private static IEnumerable<JsonNode> Parts(JsonNode schema) => (schema["allOf"] as JsonArray ?? []).Select(part => part!);

    // A single reference to which only a description was added.
    private static JsonNode? OnlyPart(JsonNode schema) =>
        schema["properties"] is null && Parts(schema).ToList() is [var part] ? part : null;

    private string Element(JsonNode? schema) => schema is JsonObject ? IsDecimalText(schema) ? "string" : Type(schema) : "JsonElement";

    // An object within a definition is named after its member, and after its type too where the name is taken.
    private void NameInner(JsonNode? schema, string name, string parent, Queue<string> open)
    {
        if (schema is not JsonObject || Reference(schema) is not null)
        {
            return;
        }

        if (Members(schema).Count == 0 || OnlyPart(schema) is not null)
        {
            NameInner(
                OnlyPart(schema) ?? schema["items"] ?? schema["additionalProperties"],
                OnlyPart(schema) is null ? name + "Item" : name,
                parent,
                open
            );
            return;
        }

        var type = types.ContainsKey(name) ? parent + name : name;
        if (!types.TryAdd(type, schema))
        {
            throw new BuildFailure($"The facts contain two types with the name {type}.");
        }

        inner[schema] = type;
        open.Enqueue(type);
    }
}
