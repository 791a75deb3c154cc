using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Service.Contract;

/// <summary>Sends requests and holds every answer against Amazon's description: status, headers, body.</summary>
internal sealed class Auditor(Counter counter)
{
    private static readonly ApiFacts Model = ApiFacts.Outbound20200701;

    private readonly HashSet<(string Operation, int Status)> seen = [];

    public List<SchemaFinding> Findings { get; } = [];

    /// <summary>The operations that have answered with a status.</summary>
    public IEnumerable<string> Seen(int status) =>
        seen.Where(entry => entry.Status == status).Select(entry => entry.Operation).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Operations =>
        Model.Operations.Select(operation => operation.OperationId).Order(StringComparer.Ordinal);

    public Answer Get(string path) => Send("GET", path);

    public Answer Post(string path, JsonNode body) => Send("POST", path, body);

    public Answer Put(string path, JsonNode? body = null) => Send("PUT", path, body);

    public Answer Send(string method, string path, JsonNode? body = null)
    {
        var answer = counter.Send(method, path, body?.ToJsonString());
        Audit(Model.Find(method, EmbeddedCredentials.ApiPath + path.Split('?')[0])!, answer);
        return answer;
    }

    private void Audit(OperationFacts operation, Answer answer)
    {
        seen.Add((operation.OperationId, answer.Status));
        Assert.Contains(answer.Status, operation.StatusCodes);
        var headers = operation.ResponseHeaders(answer.Status).ToList();
        Assert.All(headers, header => Assert.False(string.IsNullOrEmpty(answer.Header(header)), $"{operation.OperationId} lacks {header}"));
        if (!headers.Contains("x-amzn-RateLimit-Limit"))
        {
            Assert.Null(answer.Header("x-amzn-RateLimit-Limit"));
        }

        var findings = new SchemaChecker(Model).Check(answer.Json, operation.ResponseSchema(answer.Status));
        Assert.True(
            findings.All(finding => !finding.IsFailure),
            $"{operation.OperationId} {answer.Status}: {string.Join("; ", findings)} in {answer.Text}"
        );
        Findings.AddRange(findings);
    }
}
