using System.Text.Json;
using AmazonMcf.Contract;

namespace AmazonMcf.Tests.Wire;

/// <summary>One name for what a schema asks for and what a property has, to compare them.</summary>
internal static class WireTypeNames
{
    /// <summary>The name for a schema.</summary>
    public static string Of(ApiFacts model, JsonElement schema)
    {
        var isDecimal =
            schema.TryGetProperty("$ref", out var reference) && reference.GetString()!.EndsWith("/Decimal", StringComparison.Ordinal);
        var resolved = model.Resolve(schema);
        if (!resolved.TryGetProperty("type", out _))
        {
            // Composed of parts, or anything.
            return resolved.TryGetProperty("allOf", out _) ? reference.GetString()!.Split('/')[^1] : nameof(JsonElement);
        }

        return resolved.GetProperty("type").GetString() switch
        {
            "array" => Of(model, resolved.GetProperty("items")) + "[]",
            "object" when resolved.TryGetProperty("properties", out _) => reference.GetString()!.Split('/')[^1],
            "object" when resolved.TryGetProperty("additionalProperties", out var values) && values.TryGetProperty("type", out var kind)
                && kind.ValueEquals("array") => "map of lists",
            "object" => "map",
            "integer" => "Int32",
            "boolean" => "Boolean",
            "number" => "Decimal",
            _ when isDecimal => "Decimal",
            _ => resolved.TryGetProperty("format", out var format) && format.ValueEquals("date-time") ? "DateTime" : "String",
        };
    }

    /// <summary>The name for the type of a property.</summary>
    public static string Of(Type type)
    {
        if (type == typeof(IDictionary<string, string>) || type == typeof(IDictionary<string, JsonElement>))
        {
            return "map";
        }

        if (type == typeof(IDictionary<string, List<string>>))
        {
            return "map of lists";
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>)
            ? Of(type.GetGenericArguments()[0]) + "[]"
            : (Nullable.GetUnderlyingType(type) ?? type).Name;
    }
}
