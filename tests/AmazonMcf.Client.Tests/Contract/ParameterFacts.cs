using System.Text.Json;

namespace AmazonMcf.Contract;

/// <summary>A parameter of an operation, in the path, the query or the body.</summary>
public sealed class ParameterFacts
{
    internal ParameterFacts(JsonElement facts)
    {
        Name = facts.GetProperty("name").GetString()!;
        In = facts.GetProperty("in").GetString()!;
        Required = facts.TryGetProperty("required", out var required) && required.GetBoolean();
        Schema = facts.GetProperty("schema");
    }

    public string Name { get; }

    /// <summary><c>path</c>, <c>query</c> or <c>body</c>.</summary>
    public string In { get; }

    public bool Required { get; }

    /// <summary>The values it takes.</summary>
    public JsonElement Schema { get; }
}
