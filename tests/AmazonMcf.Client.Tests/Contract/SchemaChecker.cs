using System.Globalization;
using System.Net;
using System.Text.Json;

namespace AmazonMcf.Contract;

/// <summary>Holds JSON against the definitions of a description.</summary>
public sealed class SchemaChecker(ApiFacts model)
{
    /// <summary>Everything about a value that does not follow a definition.</summary>
    public IReadOnlyList<SchemaFinding> Check(JsonElement value, string definition) => Check(value, model.Definition(definition));

    /// <summary>Everything about a value that does not follow a schema.</summary>
    public IReadOnlyList<SchemaFinding> Check(JsonElement value, JsonElement schema)
    {
        var findings = new List<SchemaFinding>();
        Visit(value, schema, "$", findings);
        return findings;
    }

    /// <summary>Everything about the text of a path or query parameter that does not follow its description.</summary>
    public IReadOnlyList<SchemaFinding> CheckText(string text, ParameterFacts parameter)
    {
        var isText = parameter.Schema.GetProperty("type").GetString() == "string";
        if (!isText && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return [new(SchemaFindingKind.WrongType, parameter.Name, "must be a whole number")];
        }

        using var document = JsonDocument.Parse(isText ? JsonSerializer.Serialize(text) : text);
        return Check(document.RootElement, parameter.Schema);
    }

    private void Visit(JsonElement value, JsonElement schema, string path, List<SchemaFinding> findings)
    {
        schema = model.Resolve(schema);
        if (!schema.TryGetProperty("type", out var kind))
        {
            // A member that may be anything.
            return;
        }

        var type = kind.GetString()!;
        if (!IsOfType(value, type))
        {
            findings.Add(new(SchemaFindingKind.WrongType, path, $"must be of type {type}, is {value.ValueKind}"));
            return;
        }

        if (type == "object")
        {
            VisitObject(value, schema, path, findings);
        }
        else if (type == "array")
        {
            VisitArray(value, schema, path, findings);
        }
        else if (type == "string")
        {
            VisitText(value.GetString()!, schema, path, findings);
        }
        else if (type == "integer" && Keyword(schema, "format") == "int32" && !value.TryGetInt32(out _))
        {
            findings.Add(new(SchemaFindingKind.WrongFormat, path, "must fit 32 bits"));
        }
    }

    private void VisitObject(JsonElement value, JsonElement schema, string path, List<SchemaFinding> findings)
    {
        var hasMembers = schema.TryGetProperty("properties", out var members);
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!).ToList() : [];
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _)))
        {
            findings.Add(new(SchemaFindingKind.MissingMember, $"{path}.{name}", "is required"));
        }

        foreach (var member in value.EnumerateObject())
        {
            var memberPath = $"{path}.{member.Name}";
            if (hasMembers && members.TryGetProperty(member.Name, out var memberSchema))
            {
                VisitMember(member.Value, memberSchema, memberPath, required.Contains(member.Name), findings);
            }
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                Visit(member.Value, others, memberPath, findings);
            }
            else
            {
                findings.Add(new(SchemaFindingKind.UnknownMember, memberPath, "is not in the description"));
            }
        }
    }

    private void VisitMember(JsonElement value, JsonElement schema, string path, bool required, List<SchemaFinding> findings)
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            Visit(value, schema, path, findings);
        }
        else if (required)
        {
            findings.Add(new(SchemaFindingKind.MissingMember, path, "is required and null"));
        }
        else
        {
            findings.Add(new(SchemaFindingKind.NullMember, path, "is null"));
        }
    }

    private void VisitArray(JsonElement value, JsonElement schema, string path, List<SchemaFinding> findings)
    {
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            Visit(element, schema.GetProperty("items"), $"{path}[{index++}]", findings);
        }
    }

    private static void VisitText(string text, JsonElement schema, string path, List<SchemaFinding> findings)
    {
        if (schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32())
        {
            findings.Add(new(SchemaFindingKind.WrongLength, path, $"may have {most} characters at most, has {text.Length}"));
        }

        if (schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32())
        {
            findings.Add(new(SchemaFindingKind.WrongLength, path, $"must have {least} characters at least, has {text.Length}"));
        }

        if (Keyword(schema, "format") is { } format && !IsOfFormat(text, format))
        {
            findings.Add(new(SchemaFindingKind.WrongFormat, path, $"must be of format {format}, is '{text}'"));
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(listed => listed.ValueEquals(text)))
        {
            findings.Add(new(SchemaFindingKind.UnlistedValue, path, $"'{text}' is not listed"));
        }
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException($"The checker does not know the type {type}."),
    };

    private static bool IsOfFormat(string text, string format) => format switch
    {
        // Stricter than the model: a moment always carries its offset.
        "date-time" => DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _),
        "ip" => IPAddress.TryParse(text, out _),
        _ => throw new NotSupportedException($"The checker does not know the format {format}."),
    };

    private static string? Keyword(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) ? value.GetString() : null;
}
