using System.Text.Json;

namespace AmazonMcf.Contract;

/// <summary>A parameter of an operation, in the path, the query or the body.</summary>
public sealed class SwaggerParameter
{
    internal SwaggerParameter(JsonElement description)
    {
        Name = description.GetProperty("name").GetString()!;
        In = description.GetProperty("in").GetString()!;
        Required = description.TryGetProperty("required", out var required) && required.GetBoolean();
        Schema = description.TryGetProperty("schema", out var schema) ? schema : description;
    }

    public string Name { get; }

    /// <summary><c>path</c>, <c>query</c> or <c>body</c>.</summary>
    public string In { get; }

    public bool Required { get; }

    /// <summary>What values it takes: the schema of a body, or the parameter's own type, format and limits.</summary>
    public JsonElement Schema { get; }
}
