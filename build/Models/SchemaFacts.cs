using System.Text.Json.Nodes;

namespace AmazonMcf.Build.Models;

/// <summary>
/// The facts of one schema. A keyword that is neither a known fact nor known prose ends the build, so that a new version of a
/// description loses no fact in silence.
/// </summary>
internal static class SchemaFacts
{
    private const string SwaggerDefinitions = "#/definitions/";

    private static readonly HashSet<string> Facts =
    [
        "type", "format", "enum", "const", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
        "collectionFormat", "readOnly",
    ];

    private static readonly HashSet<string> Prose =
        ["description", "title", "example", "examples", "externalDocs", "xml", "$id", "$schema", "$comment"];

    private static readonly HashSet<string> Compositions = ["allOf", "anyOf", "oneOf"];

    /// <summary>The facts of a schema, as JSON Schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="place">Where it is, for error messages.</param>
    public static JsonNode Of(JsonNode? schema, string place)
    {
        if (schema is JsonValue flag && flag.TryGetValue<bool>(out var allowed))
        {
            return allowed;
        }

        if (schema is not JsonObject source)
        {
            throw new BuildFailure($"{place} is not a schema.");
        }

        var facts = new JsonObject();
        foreach (var (keyword, value) in source)
        {
            if (Fact(keyword, value, place) is { } fact)
            {
                facts[keyword] = fact;
            }
        }

        return WithType(facts, (bool?)source["x-nullable"] == true);
    }

    private static JsonNode? Fact(string keyword, JsonNode? value, string place) =>
        keyword switch
        {
            "$ref" => ((string?)value)!.Replace(SwaggerDefinitions, "#/$defs/", StringComparison.Ordinal),
            // A parameter carries true or false here, which is a fact of the operation.
            "required" => value is JsonArray ? value.DeepClone() : null,
            "items" or "additionalProperties" or "additionalItems" => Of(value, $"{place}.{keyword}"),
            "properties" => new JsonObject(
                value!.AsObject().Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Of(member.Value, $"{place}.{member.Key}")))
            ),
            _ when Compositions.Contains(keyword) => new JsonArray([.. value!.AsArray().Select(part => Of(part, $"{place}.{keyword}"))]),
            _ when Facts.Contains(keyword) => value?.DeepClone(),
            _ when Prose.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal) => null,
            _ => throw new BuildFailure(
                $"{place} has the keyword '{keyword}', which is neither a known fact nor known prose. Add it to {nameof(SchemaFacts)}."
            ),
        };

    // Swagger lets the type be missing where members or elements imply it, and has a keyword of its own for null.
    private static JsonObject WithType(JsonObject facts, bool nullable)
    {
        if (!facts.ContainsKey("type") && (facts.ContainsKey("properties") || facts.ContainsKey("items")))
        {
            facts.Insert(0, "type", facts.ContainsKey("properties") ? "object" : "array");
        }

        if (nullable && facts["type"] is JsonValue type)
        {
            facts["type"] = new JsonArray(type.DeepClone(), "null");
        }

        return facts;
    }
}
