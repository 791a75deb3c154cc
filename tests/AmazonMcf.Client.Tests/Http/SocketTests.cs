using System.Collections.Concurrent;
using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>
/// The sockets of a seller, through the real handler: who waits for one has sent nothing, and one that gave a wrong response is not used
/// again.
/// </summary>
public sealed class SocketTests
{
    private const int Waiting = 16;

    private readonly FakeTimeProvider time = new();
    private readonly ConcurrentQueue<TaskCompletionSource<string?>> held = new();

    [Fact]
    public async Task A_wait_for_a_free_socket_counts_toward_no_timeout()
    {
        await using var server = new LoopbackServer(() => (_, _) => HoldAsync());
        using var connection = Open(server, "many");
        var calls = Enumerable.Range(0, SocketPool.Sockets + Waiting).Select(_ => new ApiCall()).ToList();
        var reading = calls.Select(call => connection.Outbound.GetOrderAsync("A-1", call)).ToList();

        await HeldAsync(SocketPool.Sockets);
        time.Advance(TimeSpan.FromSeconds(20));
        Respond(SocketPool.Sockets);
        await foreach (var read in Task.WhenEach(reading).Take(SocketPool.Sockets))
        {
            // Its response has arrived in full: the clock may move on.
            await read;
        }

        await HeldAsync(Waiting);
        time.Advance(TimeSpan.FromSeconds(20));
        Respond(Waiting);

        await Task.WhenAll(reading);
        Assert.All(calls, call => Assert.Equal(1, call.Attempts));
        Assert.Equal(SocketPool.Sockets + Waiting, server.Requests.Count);
    }

    [Fact]
    public async Task A_create_that_is_stopped_while_it_waits_for_a_socket_was_not_sent()
    {
        await using var server = new LoopbackServer(() => (_, _) => HoldAsync());
        using var connection = Open(server, "stopped");
        var reading = Enumerable.Range(0, SocketPool.Sockets).Select(_ => connection.Outbound.GetOrderAsync("A-1", new ApiCall())).ToList();
        await HeldAsync(SocketPool.Sockets);
        using var stop = new CancellationTokenSource();
        var call = new ApiCall(null, stop.Token, stop.Token);
        var placing = connection.Orders.PlaceAsync(Orders.Simple(), call);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => placing);
        Assert.Equal((0, false), (call.Attempts, call.MayHaveTakenEffect));
        Respond(SocketPool.Sockets);
        await Task.WhenAll(reading);
        Assert.DoesNotContain(server.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sellers_do_not_wait_for_the_sockets_of_each_other()
    {
        await using var server = new LoopbackServer(() => (_, _) => HoldAsync());
        using var first = Open(server, "first");
        using var second = Open(server, "second");
        var reading = Enumerable.Range(0, SocketPool.Sockets).Select(_ => first.Outbound.GetOrderAsync("A-1", new ApiCall())).ToList();
        await HeldAsync(SocketPool.Sockets);

        reading.Add(second.Outbound.GetOrderAsync("A-1", new ApiCall()));

        await HeldAsync(SocketPool.Sockets + 1);
        Respond(SocketPool.Sockets + 1);
        await Task.WhenAll(reading);
    }

    [Fact]
    public async Task Connections_of_one_seller_share_sockets_and_the_last_one_closes_them()
    {
        await using var server = new LoopbackServer((_, _) => Order("A-1"));
        using var first = Open(server, "shared");
        using var second = Open(server, "shared");
        await first.Outbound.GetOrderAsync("A-1", new ApiCall());
        await second.Outbound.GetOrderAsync("A-1", new ApiCall());
        Assert.Equal((1, 1), (server.Connections, server.OpenConnections));

        first.Dispose();
        await second.Outbound.GetOrderAsync("A-1", new ApiCall());
        Assert.Equal((1, 1), (server.Connections, server.OpenConnections));

        second.Dispose();
        await Eventually.TrueAsync(() => server.OpenConnections == 0);
    }

    [Fact]
    public async Task A_seller_at_rest_keeps_no_sockets_and_gets_new_ones_for_the_next_request()
    {
        await using var server = new LoopbackServer((_, _) => Order("A-1"));
        using var connection = Open(server, "rest");
        await connection.Outbound.GetOrderAsync("A-1", new ApiCall());
        time.Advance(NetworkHandler.IdleTime - TimeSpan.FromSeconds(1));
        await connection.Outbound.GetOrderAsync("A-1", new ApiCall());
        time.Advance(NetworkHandler.IdleTime - TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1), (server.Connections, server.OpenConnections));

        time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(() => server.OpenConnections == 0);

        await connection.Outbound.GetOrderAsync("A-1", new ApiCall());
        Assert.Equal((2, 1), (server.Connections, server.OpenConnections));
    }

    [Fact]
    public async Task A_request_on_its_way_keeps_the_socket_when_others_have_been_at_rest_for_long()
    {
        await using var server = new LoopbackServer(() => (request, _) =>
            request.Contains("/A-2", StringComparison.Ordinal) ? HoldAsync() : Task.FromResult<string?>(Order("A-1")));
        using var connection = Open(server, "half");
        await connection.Outbound.GetOrderAsync("A-1", new ApiCall());
        time.Advance(NetworkHandler.IdleTime - TimeSpan.FromSeconds(1));
        var reading = connection.Outbound.GetOrderAsync("A-2", new ApiCall());
        await HeldAsync(1);
        time.Advance(TimeSpan.FromSeconds(2));

        Respond(1, "A-2");

        await reading;
        Assert.Equal((1, 1), (server.Connections, server.OpenConnections));
    }

    [Fact]
    public async Task A_request_on_its_way_ends_by_itself_when_its_connection_is_closed()
    {
        await using var server = new LoopbackServer(() => (_, _) => HoldAsync());
        using var connection = Open(server, "closed");
        var reading = connection.Outbound.GetOrderAsync("A-1", new ApiCall());
        await HeldAsync(1);

        connection.Dispose();
        Respond(1);

        Assert.Equal("A-1", (await reading).SellerFulfillmentOrderId);
        await Eventually.TrueAsync(() => server.OpenConnections == 0);
    }

    /// <summary>
    /// A connection on which each request is answered by the response to the one before. Its second response is recognized, and it gets no
    /// third request.
    /// </summary>
    [Fact]
    public async Task A_connection_whose_response_belongs_to_an_earlier_request_is_not_reused()
    {
        var book = new ConcurrentDictionary<string, bool>();
        var served = new ConcurrentBag<List<string>>();
        await using var server = new LoopbackServer(() =>
        {
            string? previous = null;
            var requests = new List<string>();
            served.Add(requests);
            return (request, _) =>
            {
                requests.Add(request.Split(' ')[0]);
                var own = Serve(request, book);
                (var late, previous) = (previous ?? own, own);
                return Task.FromResult<string?>(late);
            };
        });
        time.SkipWait = wait => wait < TimeSpan.FromSeconds(25);
        using var connection = Open(server, "late");

        foreach (var number in Enumerable.Range(1, 12))
        {
            // The service refuses every fourth order.
            var outcome = await OutcomeAsync(connection, Orders.Simple($"A-{number}"));
            Assert.Equal((number, number % 4 != 0), (number, outcome is McfOutcome.Created or McfOutcome.AlreadyExists));
            Assert.Equal(number % 4 != 0, book.ContainsKey($"A-{number}"));
        }

        Assert.All(served, requests => Assert.InRange(requests.Count, 0, 2));
    }

    [Fact]
    public async Task A_connection_that_returns_another_order_is_not_reused_and_requests_in_flight_continue()
    {
        var wrong = new ConcurrentQueue<string>(["B-7"]);
        await using var server = new LoopbackServer(() => (request, _) => request.Contains("/slow", StringComparison.Ordinal)
            ? HoldAsync()
            : Task.FromResult<string?>(Order(wrong.TryDequeue(out var other) ? other : request.Split(' ')[1].Split('/')[^1])));
        time.SkipWait = wait => wait < TimeSpan.FromSeconds(25);
        using var connection = Open(server, "other");
        var slow = connection.Outbound.GetOrderAsync("slow", new ApiCall());
        await HeldAsync(1);

        Assert.Equal("A-1", (await connection.Outbound.GetOrderAsync("A-1", new ApiCall())).SellerFulfillmentOrderId);

        // One connection is busy, one gave the wrong order and one the right one.
        Assert.Equal(3, server.Connections);
        Respond(1, "slow");
        Assert.Equal("slow", (await slow).SellerFulfillmentOrderId);
        await Eventually.TrueAsync(() => server.OpenConnections <= 1);
    }

    private static async Task<string> OutcomeAsync(McfConnection connection, McfOrderRequest order)
    {
        try
        {
            return (await connection.Orders.PlaceAsync(order, new ApiCall())).Outcome;
        }
        catch (Errors.McfInvalidRequestException)
        {
            return McfOutcome.Rejected;
        }
    }

    private static string Serve(string request, ConcurrentDictionary<string, bool> book)
    {
        if (!request.StartsWith("POST", StringComparison.Ordinal))
        {
            var id = request.Split(' ')[1].Split('/')[^1];
            return book.ContainsKey(id) ? Response(200, Echo(id)) : Response(404, Error($"Requested order '{id}' not found"));
        }

        var number = int.Parse(request.Split("\"A-")[1].Split('"')[0], CultureInfo.InvariantCulture);
        if (number % 4 == 0)
        {
            return Response(400, Error("The SKU is not known."));
        }

        return book.TryAdd($"A-{number}", true)
            ? Response(200, "{}")
            : Response(400, Error($"already exists for MerchantFulfillmentOrderId A-{number}"));
    }

    private static string Echo(string id)
    {
        using var response = Orders.Echo(id, body => body);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return reader.ReadToEnd();
    }

    private static string Error(string message) => $$$"""{"errors":[{"code":"InvalidInput","message":"{{{message}}}"}]}""";

    private static string Response(int status, string body) =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nx-amzn-RequestId: {Guid.NewGuid()}\r\nContent-Length: "
            + $"{body.Length}\r\n\r\n{body}";

    private static string Order(string id) => $$$$"""{"payload":{"fulfillmentOrder":{"sellerFulfillmentOrderId":"{{{{id}}}}"}}}""";

    private McfConnection Open(LoopbackServer server, string seller)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, server.Address, true);
        settings.RefreshToken = TestWorld.Secret("Atzr|" + seller);
        return McfConnection.Open(settings, null, time, () => 0.5);
    }

    private Task<string?> HoldAsync()
    {
        var response = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        held.Enqueue(response);
        return response.Task;
    }

    private Task HeldAsync(int count) => Eventually.TrueAsync(() => held.Count >= count);

    private void Respond(int count, string order = "A-1")
    {
        for (var number = 0; number < count && held.TryDequeue(out var response); number++)
        {
            response.SetResult(Order(order));
        }
    }
}
