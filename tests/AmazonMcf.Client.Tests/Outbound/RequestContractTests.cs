using System.Text.Json;
using AmazonMcf.Contract;
using AmazonMcf.Testing;

namespace AmazonMcf.Outbound;

public class RequestContractTests
{
    public static TheoryData<string> Operations => [.. Calls.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_request_follows_the_description(string operationId)
    {
        var model = ApiFacts.Outbound20200701;
        var request = await Calls.SendAsync(operationId);
        var operation = model.Find(request.Method, request.Address.AbsolutePath);
        Assert.Equal(operationId, operation?.OperationId);

        var checker = new SchemaChecker(model);
        var given = operation!
            .Match(request.Address.AbsolutePath)!
            .Concat(Query(request))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In is "path" or "query"))
        {
            if (given.Remove(parameter.Name, out var text))
            {
                Assert.DoesNotContain(checker.CheckText(text, parameter), finding => finding.IsFailure);
            }
            else
            {
                Assert.False(parameter.Required, parameter.Name + " is missing");
            }
        }

        Assert.Empty(given);
        var body = operation.Parameters.SingleOrDefault(parameter => parameter.In == "body");
        Assert.Equal(body is null, request.Body is null);
        if (body is null)
        {
            return;
        }

        using var document = JsonDocument.Parse(request.Body!);
        Assert.DoesNotContain(checker.Check(document.RootElement, body.Schema), finding => finding.IsFailure);
    }

    [Fact]
    public void Every_operation_of_the_description_is_in_the_table()
    {
        var model = ApiFacts.Outbound20200701;
        Assert.Equal(
            model.Operations.Select(operation => operation.OperationId).Order(),
            OutboundOperations.All.Select(operation => operation.Name).Order()
        );
        Assert.Equal(Calls.All.Keys.Order(), OutboundOperations.All.Select(operation => operation.Name).Order());
        foreach (var known in OutboundOperations.All)
        {
            var described = model.Operation(known.Name);
            Assert.Equal((described.Method, described.Path, described.IsSandboxOnly), (known.Method.Method, known.Path, known.SandboxOnly));
            // The description has no usage plan for the operation of the sandbox.
            if (!described.IsSandboxOnly)
            {
                Assert.Equal((described.Rate, described.Burst), ((decimal)known.Rate, known.Burst));
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Query(SentRequest request) => request.Address.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])));
}
