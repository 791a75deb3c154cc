using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Contract;

/// <summary>Sends requests and compares every response with Amazon's description: status, headers, body.</summary>
internal sealed class Auditor(Counter counter, ApiFacts? api = null)
{
    private readonly ApiFacts model = api ?? ApiFacts.Outbound20200701;

    private readonly HashSet<(string Operation, int Status)> seen = [];

    public List<SchemaFinding> Findings { get; } = [];

    /// <summary>The operations that have answered with a status.</summary>
    public IEnumerable<string> Seen(int status) =>
        seen.Where(entry => entry.Status == status).Select(entry => entry.Operation).Order(StringComparer.Ordinal);

    public IEnumerable<string> Operations =>
        model.Operations.Select(operation => operation.OperationId).Order(StringComparer.Ordinal);

    public TestResponse Get(string path) => Send("GET", path);

    public TestResponse Post(string path, JsonNode body) => Send("POST", path, body);

    public TestResponse Put(string path, JsonNode? body = null) => Send("PUT", path, body);

    public TestResponse Send(string method, string path, JsonNode? body = null, string? idempotencyToken = null)
    {
        var response = counter.Send(method, path, body?.ToJsonString(), idempotencyToken: idempotencyToken);
        Audit(model.Find(method, Counter.Absolute(path).Split('?')[0])!, response);
        return response;
    }

    private void Audit(OperationFacts operation, TestResponse response)
    {
        seen.Add((operation.OperationId, response.Status));
        Assert.Contains(response.Status, operation.StatusCodes);
        var headers = operation.ResponseHeaders(response.Status).ToList();
        Assert.All(
            headers,
            header => Assert.False(string.IsNullOrEmpty(response.Header(header)), $"{operation.OperationId} lacks {header}")
        );
        if (!headers.Contains("x-amzn-RateLimit-Limit"))
        {
            Assert.Null(response.Header("x-amzn-RateLimit-Limit"));
        }

        if (ServiceResponse.HasNoBody(response.Status))
        {
            Assert.Empty(response.Text);
            return;
        }

        var findings = new SchemaChecker(model).Check(response.Json, operation.ResponseSchema(response.Status));
        Assert.True(
            findings.All(finding => !finding.IsFailure),
            $"{operation.OperationId} {response.Status}: {string.Join("; ", findings)} in {response.Text}"
        );
        Findings.AddRange(findings);
    }
}
