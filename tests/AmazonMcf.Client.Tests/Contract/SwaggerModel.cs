using System.Text.Json;

namespace AmazonMcf.Contract;

/// <summary>A Swagger 2 description: its operations and its definitions.</summary>
public sealed class SwaggerModel
{
    private const string DefinitionPrefix = "#/definitions/";
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];
    private static readonly Lazy<SwaggerModel> Outbound = new(() => Load(ModelFile.Find(ModelFile.Outbound20200701)!));

    private readonly JsonElement definitions;

    private SwaggerModel(JsonElement root)
    {
        definitions = root.GetProperty("definitions");
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from member in path.Value.EnumerateObject()
               where Methods.Contains(member.Name)
               select new SwaggerOperation(this, member.Name.ToUpperInvariant(), path.Name, member.Value),
        ];
    }

    /// <summary>Fulfillment Outbound 2020-07-01. Use only from tests marked as needing the description.</summary>
    public static SwaggerModel Outbound20200701 => Outbound.Value;

    public IReadOnlyList<SwaggerOperation> Operations { get; }

    /// <summary>The definitions that are objects with members, by name.</summary>
    public IEnumerable<string> ObjectDefinitions =>
        definitions.EnumerateObject().Where(d => d.Value.TryGetProperty("properties", out _)).Select(d => d.Name);

    public static SwaggerModel Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new SwaggerModel(document.RootElement.Clone());
    }

    public JsonElement Definition(string name) => definitions.GetProperty(name);

    /// <summary>Follows a reference, and references to references, to the schema meant.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
            schema = Definition(reference.GetString()![DefinitionPrefix.Length..]);
        return schema;
    }

    public SwaggerOperation Operation(string operationId) => Operations.Single(operation => operation.OperationId == operationId);

    /// <summary>The operation a request addresses; null when there is none. Fixed segments win over variable ones.</summary>
    public SwaggerOperation? Find(string method, string absolutePath) => Operations
        .Where(operation => operation.Method == method && operation.Match(absolutePath) is not null)
        .OrderBy(operation => operation.Path.Count(c => c == '{'))
        .FirstOrDefault();
}
