using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>The same through the real handler and a real socket.</summary>
public class LoopbackTests
{
    private const string Order = """{"payload":{"fulfillmentOrder":{"sellerFulfillmentOrderId":"A/B #1+x"}}}""";

    [Fact]
    public async Task A_read_carries_no_body_and_nothing_about_one_and_its_id_stays_as_encoded()
    {
        await using var server = new LoopbackServer((_, _) => Order);
        using var connection = Open(server.Address);
        await connection.Outbound.GetOrderAsync("A/B #1+x", new ApiCall());
        var request = Assert.Single(server.Requests);
        Assert.StartsWith(
            "GET /fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx HTTP/1.1\r\n",
            request,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\r\n\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-", request, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\r\nUser-Agent: AmazonMcf/", request, StringComparison.Ordinal);
        Assert.Contains("\r\nx-amz-access-token: Atza|1\r\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_reads_one_after_the_other_use_one_connection()
    {
        await using var server = new LoopbackServer((_, _) => Order);
        using var connection = Open(server.Address);
        for (var number = 0; number < 1000; number++)
        {
            await connection.Outbound.GetOrderAsync("A/B #1+x", new ApiCall());
        }

        Assert.Equal((1000, 1), (server.Requests.Count, server.Connections));
    }

    [Fact]
    public async Task A_create_on_a_connection_that_breaks_leaves_once()
    {
        await using var server = new LoopbackServer((request, _) => request.StartsWith("POST", StringComparison.Ordinal) ? null : Order);
        using var connection = Open(server.Address);
        await connection.Outbound.GetOrderAsync("A/B #1+x", new ApiCall());
        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() =>
            connection.Outbound.CreateOrderAsync(Orders.Simple(), new ApiCall())
        );
        Assert.Equal(1, failure.Attempts);
        Assert.Equal(1, server.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_cancel_on_a_connection_that_breaks_leaves_as_often_as_it_is_counted()
    {
        // A handler may send a request without a body again by itself. A refusal of the second one would look like the first response.
        const string Rejection =
            """{"errors":[{"code":"InvalidInput","message":"Value A-1 for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest."}]}""";
        var cancels = 0;
        await using var server = new LoopbackServer((request, _) => !request.StartsWith("PUT", StringComparison.Ordinal) ? Order
            : ++cancels == 1 ? null
            : $"HTTP/1.1 400 Bad Request\r\nx-amzn-RequestId: {Guid.NewGuid()}\r\nContent-Length: {Rejection.Length}\r\n\r\n{Rejection}");
        using var connection = Open(server.Address);
        await connection.Outbound.GetOrderAsync("A/B #1+x", new ApiCall());
        var call = new ApiCall();
        await connection.Outbound.CancelOrderAsync("A-1", call, acceptsRepeat: false);
        Assert.Equal((2, 2), (cancels, call.Attempts));
        Assert.Contains("\r\nContent-Length: 0\r\n", server.Requests.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_create_whose_connection_breaks_is_settled_by_reading()
    {
        var echo = await Orders.Echo().Content.ReadAsStringAsync();
        await using var server = new LoopbackServer((request, _) => request.StartsWith("POST", StringComparison.Ordinal) ? null : echo);
        using var connection = Open(server.Address);
        var result = await connection.Orders.PlaceAsync(Orders.Simple(), new ApiCall());
        Assert.Equal((McfOutcome.Created, 2), (result.Outcome, server.Requests.Count));
    }

    [Fact]
    public async Task A_closed_port_proves_that_nothing_was_sent()
    {
        await using var login = new LoopbackServer((_, _) => null);
        using var closed = new ClosedPort();
        var settings = Settings(new Uri($"http://127.0.0.1:{closed.Number}/"));
        (settings.TokenEndpoint, settings.MaxAttempts) = (new Uri(login.Address, "auth/o2/token"), 1);
        using var connection = McfConnection.Open(settings);
        var failure = await Assert.ThrowsAsync<McfConnectionFailedException>(
            () => connection.Outbound.CreateOrderAsync(Orders.Simple(), new ApiCall()));
        Assert.StartsWith("createFulfillmentOrder for 'A-1' could not be sent", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixteen_threads_on_one_pool_never_mix_up_their_responses()
    {
        await using var server = new LoopbackServer((request, _) =>
            Order.Replace("A/B #1+x", request.Split(' ')[1].Split('/')[^1], StringComparison.Ordinal));
        using var connection = Open(server.Address);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 640).Select(number => $"A-{number}"),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (id, stop) =>
                Assert.Equal(id, (await connection.Outbound.GetOrderAsync(id, new ApiCall(null, stop))).SellerFulfillmentOrderId)
        );
        Assert.Equal(640, server.Requests.Count);
    }

    private static McfConnection Open(Uri address) => McfConnection.Open(Settings(address));

    private static McfConnectionSettings Settings(Uri address)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, address, true);
        return settings;
    }
}
