using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AmazonMcf.Contract;
using AmazonMcf.Errors;
using AmazonMcf.Inbound.Clients;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Testing;
using Refit;
using SellingPartner.Telemetry;
using InboundJson = AmazonMcf.Inbound.V20240320.Wire.InboundJsonContext;
using InboundV0Json = AmazonMcf.Inbound.V0.Wire.InboundV0JsonContext;

namespace AmazonMcf.Tests.Inbound;

/// <summary>
/// Every static pair of Amazon's sandbox: the request is sent as Amazon describes it, and its response is read without loss or is the error
/// that it names.
/// </summary>
public sealed class InboundPairTests : IDisposable
{
    private readonly TestWorld world = new(settings => settings.Kind = Connection.McfConnectionKind.Sandbox);

    public static TheoryData<string> Operations =>
    [
        .. ApiFacts.Inbound20240320.Operations.Select(operation => operation.OperationId),
        .. ApiFacts.InboundV0.Operations.Select(operation => operation.OperationId),
    ];

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_static_pair_of_the_sandbox_is_sent_and_read(string operationId)
    {
        var (type, facts, json, api) = Find(operationId);
        var operation = facts.Operation(operationId);
        var method = type.GetMethod(char.ToUpperInvariant(operationId[0]) + operationId[1..] + "Async")!;
        Assert.Contains(operation.StaticPairs, pair => pair.GetProperty("status").GetInt32() < 300);
        Assert.Contains(operation.StaticPairs, pair => pair.GetProperty("status").GetInt32() == 400);

        foreach (var pair in operation.StaticPairs)
        {
            var request = pair.GetProperty("request");
            var (status, body) = (pair.GetProperty("status").GetInt32(), pair.GetProperty("response"));
            world.Service.Requests.Clear();
            world.Service.Then(Responses.Json(status, status == 204 ? "" : body.GetRawText()));

            var (result, failure) = await InvokeAsync(method, api, Arguments(method, request, json));

            AssertSent(operation, request, world.Service.Requests.Single());
            if (status >= 300)
            {
                var refused = Assert.IsAssignableFrom<McfException>(failure);
                Assert.Equal((status, body.GetProperty("errors")[0].GetProperty("code").GetString()),
                    (refused.HttpStatus, refused.Errors[0].Code));
                continue;
            }

            Assert.Null(failure);
            if (status != 204)
            {
                var written = JsonSerializer.SerializeToNode(result, json.GetTypeInfo(result!.GetType())!);
                Assert.Equal(Canonical(JsonNode.Parse(body.GetRawText())), Canonical(written));
            }
        }
    }

    private (Type Type, ApiFacts Facts, JsonSerializerContext Json, object Api) Find(string operationId)
    {
        var inbound = (InboundClient)world.Connection.Inbound;
        return ApiFacts.InboundV0.Operations.Any(operation => operation.OperationId == operationId)
            ? (typeof(IInboundV0Api), ApiFacts.InboundV0, InboundV0Json.Default, inbound.ApiV0)
            : (typeof(IInboundApi), ApiFacts.Inbound20240320, InboundJson.Default, inbound.Api);
    }

    private object?[] Arguments(MethodInfo method, JsonElement request, JsonSerializerContext json) =>
        [.. method.GetParameters().Select(parameter => Argument(parameter, request, json))];

    private object? Argument(ParameterInfo parameter, JsonElement request, JsonSerializerContext json)
    {
        if (parameter.ParameterType == typeof(ApiCall))
        {
            return world.Call();
        }

        if (!request.TryGetProperty(NameOf(parameter), out var value))
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.GetCustomAttribute<BodyAttribute>() is not null ? value.Deserialize(json.GetTypeInfo(type)!)
            : type == typeof(int) ? value.GetInt32()
            : type == typeof(string) ? value.GetString()
            : value.EnumerateArray().Select(element => element.GetString()!).ToList();
    }

    private static string NameOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AliasAsAttribute>()?.Name ?? parameter.Name!;

    private static async Task<(object? Result, Exception? Failure)> InvokeAsync(MethodInfo method, object api, object?[] arguments)
    {
        var task = (Task)method.Invoke(api, arguments)!;
        try
        {
            await task;
            return (task.GetType().GetProperty("Result")!.GetValue(task), null);
        }
        catch (McfException failure)
        {
            return (null, failure);
        }
    }

    private static void AssertSent(OperationFacts operation, JsonElement request, SentRequest sent)
    {
        Assert.Equal(operation.Method, sent.Method);
        var given = operation.Match(sent.Address.AbsolutePath)!.Select(pair => $"{pair.Key}={pair.Value}").Concat(Query(sent));
        var expected = from member in request.EnumerateObject()
                       where member.Name != "body"
                       from text in Texts(operation, member.Name, member.Value)
                       where text.Length > 0
                       select $"{member.Name}={text}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
        if (request.TryGetProperty("body", out var body))
        {
            Assert.Equal(Canonical(JsonNode.Parse(body.GetRawText())), Canonical(JsonNode.Parse(sent.Body!)));
        }
        else
        {
            Assert.Null(sent.Body);
        }
    }

    // A list is repeated or separated by commas, as the model says.
    private static IEnumerable<string> Texts(OperationFacts operation, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [value.ToString()];
        }

        var texts = value.EnumerateArray().Select(element => element.GetString()!);
        var schema = operation.Parameters.Single(parameter => parameter.Name == name).Schema;
        var isRepeated = schema.TryGetProperty("collectionFormat", out var format) && format.ValueEquals("multi");
        return isRepeated ? texts : [string.Join(",", texts)];
    }

    private static IEnumerable<string> Query(SentRequest request) => request.Address.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(Uri.UnescapeDataString);

    // Times are compared as moments, numbers as values, and what is null as missing.
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(",", members.Where(member => member.Value is not null)
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{member.Key}:{Canonical(member.Value)}")) + "}",
        JsonArray elements => "[" + string.Join(",", elements.Select(Canonical)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("0.########", CultureInfo.InvariantCulture),
        JsonValue value when value.GetValueKind() == JsonValueKind.String =>
            IsoTime.TryParse(value.ToString(), out var time) ? IsoTime.Format(time) : value.ToString(),
        _ => node?.ToJsonString() ?? "",
    };
}
