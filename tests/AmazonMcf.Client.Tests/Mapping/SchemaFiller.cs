using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Contract;

namespace AmazonMcf.Tests.Mapping;

/// <summary>
/// Makes JSON in which every member of a definition is there with a value of its own, and every object has an unknown one too.
/// </summary>
internal sealed class SchemaFiller(ApiFacts model)
{
    private int count;

    public JsonNode Fill(string definition) => Fill(model.Definition(definition), null);

    /// <summary>All texts and numbers in the JSON.</summary>
    public static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value)),
        JsonArray elements => elements.SelectMany(Leaves),
        JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => [value.ToString()],
        _ => [],
    };

    private JsonNode Fill(JsonElement schema, string? reference)
    {
        if (schema.TryGetProperty("$ref", out var target))
        {
            return Fill(model.Resolve(schema), target.GetString()!.Split('/')[^1]);
        }

        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.TryGetProperty("allOf", out var parts) ? FillParts(parts) : Word("any");
        }

        return type.GetString() switch
        {
            "object" => FillObject(schema),
            "array" => new JsonArray(Fill(schema.GetProperty("items"), null), Fill(schema.GetProperty("items"), null)),
            "integer" or "number" => Number(),
            "boolean" => JsonValue.Create(true),
            _ when reference == "Decimal" => JsonValue.Create(Number().ToString()),
            _ => Text(schema),
        };
    }

    private JsonObject FillParts(JsonElement parts)
    {
        var filled = new JsonObject();
        foreach (var member in parts.EnumerateArray().SelectMany(part => Fill(part, null).AsObject().ToList()))
        {
            filled[member.Key] = member.Value?.DeepClone();
        }

        return filled;
    }

    private JsonObject FillObject(JsonElement schema)
    {
        var filled = new JsonObject();
        if (schema.TryGetProperty("properties", out var members))
        {
            foreach (var member in members.EnumerateObject())
            {
                filled[member.Name] = Fill(member.Value, null);
            }
        }

        // A weight is a number, though the description of outbound only says text.
        if (filled.ContainsKey("unit") && filled["value"]?.GetValueKind() == JsonValueKind.String)
        {
            filled["value"] = Number().ToString();
        }

        filled["unknown"] = schema.TryGetProperty("additionalProperties", out var values) && values.TryGetProperty("type", out _)
            ? Fill(values, null)
            : Word("unknown");
        return filled;
    }

    private JsonNode Text(JsonElement schema)
    {
        if (!schema.TryGetProperty("format", out var format) || !format.ValueEquals("date-time"))
        {
            return Word("text");
        }

        return new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(++count).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
    }

    private JsonValue Number() => JsonValue.Create(7_000_000 + ++count);

    private JsonValue Word(string stem) => JsonValue.Create($"{stem}{++count}x");
}
