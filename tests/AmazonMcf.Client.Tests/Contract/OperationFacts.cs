using System.Text.Json;

namespace AmazonMcf.Contract;

/// <summary>An operation of an API: its address, its parameters, its responses and its usage plan.</summary>
public sealed class OperationFacts
{
    private readonly ApiFacts model;
    private readonly JsonElement facts;
    private readonly string[] segments;

    internal OperationFacts(ApiFacts model, string operationId, JsonElement facts)
    {
        this.model = model;
        this.facts = facts;
        OperationId = operationId;
        Method = facts.GetProperty("method").GetString()!;
        Path = facts.GetProperty("path").GetString()!;
        segments = Path.Split('/');
        Parameters = [.. facts.GetProperty("parameters").EnumerateArray().Select(parameter => new ParameterFacts(parameter))];
    }

    public string OperationId { get; }

    public string Method { get; }

    /// <summary>The path with variable segments in braces.</summary>
    public string Path { get; }

    /// <summary>Requests a second that the default usage plan allows; null when the operation has none.</summary>
    public decimal? Rate => facts.TryGetProperty("rate", out var rate) ? rate.GetDecimal() : null;

    /// <summary>Requests the default usage plan allows at once; null when the operation has none.</summary>
    public decimal? Burst => facts.TryGetProperty("burst", out var burst) ? burst.GetDecimal() : null;

    public bool IsSandboxOnly => facts.TryGetProperty("sandboxOnly", out var only) && only.GetBoolean();

    public IReadOnlyList<ParameterFacts> Parameters { get; }

    /// <summary>The schema of the request body; null when the operation takes none.</summary>
    public JsonElement? RequestSchema => Parameters.FirstOrDefault(parameter => parameter.In == "body")?.Schema;

    public IEnumerable<int> StatusCodes => Responses.EnumerateObject().Select(r => int.Parse(r.Name, null));

    private JsonElement Responses => facts.GetProperty("responses");

    /// <summary>The schema of the response with a status code.</summary>
    public JsonElement ResponseSchema(int status) => model.Resolve(Response(status).GetProperty("schema"));

    /// <summary>The schema of the response with a status code, as it is referred to.</summary>
    public JsonElement RawSchema(int status) => Response(status).GetProperty("schema");

    /// <summary>The schema of a successful response, as it is referred to.</summary>
    public JsonElement SuccessSchema => Response(200).GetProperty("schema");

    /// <summary>The status of a successful response.</summary>
    public int SuccessStatus => StatusCodes.Single(status => status is >= 200 and < 300);

    /// <summary>The static pairs of request and response in Amazon's sandbox; their prose is replaced.</summary>
    public IReadOnlyList<JsonElement> StaticPairs =>
        facts.TryGetProperty("sandbox", out var pairs) && pairs.ValueKind == JsonValueKind.Array ? [.. pairs.EnumerateArray()] : [];

    /// <summary>The headers declared for a status code.</summary>
    public IEnumerable<string> ResponseHeaders(int status) => Response(status).TryGetProperty("headers", out var headers)
        ? headers.EnumerateArray().Select(header => header.GetString()!)
        : [];

    /// <summary>The official example of a successful response, its prose replaced; null when there is none.</summary>
    public JsonElement? Example => Response(200).TryGetProperty("example", out var example) ? example : null;

    /// <summary>The variable segments of a path, decoded; null when the path is not of this operation.</summary>
    public IReadOnlyDictionary<string, string>? Match(string absolutePath)
    {
        var actual = absolutePath.Split('/');
        if (actual.Length != segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].StartsWith('{') && actual[i].Length > 0)
            {
                values[segments[i].Trim('{', '}')] = Uri.UnescapeDataString(actual[i]);
            }
            else if (segments[i] != actual[i])
            {
                return null;
            }
        }

        return values;
    }

    private JsonElement Response(int status) => Responses.GetProperty($"{status}");
}
