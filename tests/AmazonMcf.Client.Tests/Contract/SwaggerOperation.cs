using System.Text.Json;

namespace AmazonMcf.Contract;

/// <summary>An operation of a description: how it is addressed, what it takes and what it answers.</summary>
public sealed class SwaggerOperation
{
    private readonly SwaggerModel model;
    private readonly JsonElement description;
    private readonly string[] segments;

    internal SwaggerOperation(SwaggerModel model, string method, string path, JsonElement description)
    {
        this.model = model;
        this.description = description;
        Method = method;
        Path = path;
        segments = path.Split('/');
        OperationId = description.GetProperty("operationId").GetString()!;
        Parameters = description.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Select(parameter => new SwaggerParameter(parameter))]
            : [];
    }

    public string OperationId { get; }

    public string Method { get; }

    /// <summary>The path with variable segments in braces.</summary>
    public string Path { get; }

    public IReadOnlyList<SwaggerParameter> Parameters { get; }

    /// <summary>The schema of the request body; null when the operation takes none.</summary>
    public JsonElement? RequestSchema => Parameters.FirstOrDefault(parameter => parameter.In == "body")?.Schema;

    public IEnumerable<int> StatusCodes => Responses.EnumerateObject().Select(r => int.Parse(r.Name, null));

    private JsonElement Responses => description.GetProperty("responses");

    /// <summary>The schema of the answer with a status code.</summary>
    public JsonElement ResponseSchema(int status) => model.Resolve(Response(status).GetProperty("schema"));

    /// <summary>The headers declared for a status code.</summary>
    public IEnumerable<string> ResponseHeaders(int status) => Response(status).TryGetProperty("headers", out var headers)
        ? headers.EnumerateObject().Select(header => header.Name)
        : [];

    /// <summary>The official example of a good answer; null when there is none.</summary>
    public JsonElement? Example => Response(200).TryGetProperty("examples", out var example) ? example : null;

    /// <summary>The variable segments of a path, decoded; null when the path is not of this operation.</summary>
    public IReadOnlyDictionary<string, string>? Match(string absolutePath)
    {
        var actual = absolutePath.Split('/');
        if (actual.Length != segments.Length)
            return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].StartsWith('{') && actual[i].Length > 0)
                values[segments[i].Trim('{', '}')] = Uri.UnescapeDataString(actual[i]);
            else if (segments[i] != actual[i])
                return null;
        }

        return values;
    }

    private JsonElement Response(int status) => Responses.GetProperty($"{status}");
}
