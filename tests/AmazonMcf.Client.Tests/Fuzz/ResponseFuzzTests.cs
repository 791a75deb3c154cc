using System.Net;
using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;
using Xunit.Abstractions;

namespace AmazonMcf.Fuzz;

/// <summary>Damaged responses of the service: each is understood or reported as a failure of the client, and no order is lost.</summary>
public sealed class ResponseFuzzTests(ITestOutputHelper output)
{
    private static readonly int[] Statuses =
    [
        200,
        200,
        200,
        200,
        200,
        201,
        204,
        206,
        302,
        400,
        401,
        403,
        404,
        408,
        409,
        413,
        429,
        500,
        502,
        503,
        504,
        599,
    ];

    private static readonly string[] HeaderValues =
    [
        "",
        " ",
        "0",
        "-1",
        "1",
        "NaN",
        "1e308",
        "99999999999999999999",
        "soon",
        "Sat, 01 Jun 2024 12:00:03 GMT",
        "Thu, 01 Jan 0001 00:00:00 GMT",
        "\"",
        "é",
    ];

    private static readonly string[] Headers = ["Retry-After", "Date", "x-amzn-RateLimit-Limit", "x-amzn-RequestId"];

    [Fact]
    public Task Every_response_is_parsed_or_reported_as_a_failure_and_no_order_is_lost() =>
        FuzzRun.AllAsync(output, "answers", Grow, CheckAsync);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_response_that_went_wrong_once_goes_right(string name)
    {
        var body = await File.ReadAllBytesAsync(Path.Combine(Data.Folder("answers"), name));
        foreach (var kind in RecordedResponses.Kinds)
        {
            await CheckAsync(body, new Damage(kind, 200, []));
            await CheckAsync(body, new Damage(kind, 400, []));
        }
    }

    public static TheoryData<string> Fixtures() =>
        [.. Directory.EnumerateFiles(Data.Folder("answers")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static (byte[] Bytes, Damage About) Grow(Random random)
    {
        var kind = RecordedResponses.Kinds[random.Next(RecordedResponses.Kinds.Count)];
        var status = Statuses[random.Next(Statuses.Length)];
        var body = status < 400 ? RecordedResponses.Body(kind) : RecordedResponses.Error;
        var headers = Enumerable
            .Range(0, random.Next(3))
            .Select(_ => (Headers[random.Next(Headers.Length)], HeaderValues[random.Next(HeaderValues.Length)]))
            .ToArray();
        return (Mutator.Damage(body, random), new Damage(kind, status, headers));
    }

    private static async Task<string> CheckAsync(byte[] body, Damage damage)
    {
        using var world = new FuzzWorld(damage.Kind, () => Response(body, damage));
        try
        {
            return damage.Kind switch
            {
                "list" => Listed(await ListAsync(world), body, damage),
                "create" => Placed(await world.Connection.Orders.PlaceAsync(Orders.Simple(), new ApiCall()), damage),
                "order" => Read(await world.Connection.Outbound.GetOrderAsync("A-1", new ApiCall())),
                "tracking" => Read(await world.Connection.Outbound.GetTrackingAsync(7, new ApiCall())),
                "preview" => Read(await world.Connection.Outbound.GetPreviewAsync(RecordedResponses.Preview(), new ApiCall())),
                "reasons" => Read(await world.Connection.Outbound.ListReturnReasonsAsync("MUG-BLUE", null, "A-1", null, new ApiCall())),
                "return" => Read(await world.Connection.Outbound.CreateReturnAsync("A-1", RecordedResponses.Return(), new ApiCall())),
                "features" => Read(await world.Connection.Outbound.GetFeaturesAsync("ATVPDKIKX0DER", new ApiCall())),
                _ => Read(await world.Connection.Outbound.GetOrderAsync("A-1", new ApiCall())),
            };
        }
        catch (McfException failure)
        {
            Assert.True(failure.Message.Length > 10 && failure.RecommendedAction.Length > 10, failure.Message);
            Assert.False(
                damage.Kind == "create" && LeavesItOpen(damage.Status),
                "The order is there, and the client says it is not: " + failure.Message
            );
            return "told as " + failure.ErrorId;
        }
    }

    private static HttpResponseMessage Response(byte[] body, Damage damage)
    {
        var response = new HttpResponseMessage((HttpStatusCode)damage.Status) { Content = new ByteArrayContent(body) };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", Responses.RequestId);
        foreach (var (name, value) in damage.Headers)
        {
            response.Headers.Remove(name);
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static async Task<List<McfOrder>> ListAsync(FuzzWorld world)
    {
        var orders = new List<McfOrder>();
        await foreach (var order in world.Connection.Outbound.ListOrdersAsync(null, new ApiCall()))
        {
            orders.Add(order);
        }

        return orders;
    }

    /// <summary>Compares the number of orders with a minimal parser of the response, where that can be read.</summary>
    private static string Listed(List<McfOrder> orders, byte[] body, Damage damage)
    {
        if (damage.Status == 200 && CountOf(body) is { } expected)
        {
            Assert.Equal(expected, orders.Count);
        }

        return Read(orders);
    }

    private static int? CountOf(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object
            && !payload.TryGetProperty("nextToken", out _)
            && payload.TryGetProperty("fulfillmentOrders", out var list) && list.ValueKind == JsonValueKind.Array
            && payload.EnumerateObject().Count(member => member.Name == "fulfillmentOrders") == 1
            ? list.EnumerateArray().Count(order => order.ValueKind == JsonValueKind.Object)
            : null;
    }

    // The service took the order and shows it when it is read: whatever the first response was, the outcome must be determined.
    private static string Placed(McfOrderResult result, Damage damage)
    {
        if (LeavesItOpen(damage.Status))
        {
            Assert.Equal(McfOutcome.Created, result.Outcome);
        }

        return "understood";
    }

    private static bool LeavesItOpen(int status) => status is < 400 or 408 or >= 500;

    private static string Read(object response)
    {
        Assert.NotNull(response);
        _ = JsonSerializer.Serialize(response, response.GetType());
        return "understood";
    }

    private sealed record Damage(string Kind, int Status, (string Name, string Value)[] Headers);
}
