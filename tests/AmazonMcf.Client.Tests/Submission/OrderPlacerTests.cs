using System.Net.Sockets;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Submission;

public sealed class OrderPlacerTests : IDisposable
{
    private const string Create = "POST /fulfillmentOrders";
    private const string Read = "GET /fulfillmentOrders/A-1";

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_order_that_is_taken_is_created()
    {
        world.Service.Then(Responses.Ok());
        var order = Orders.Simple();
        order.Source = new McfOrderSource { Path = "orders.csv", Rows = [2, 3] };
        var result = await PlaceAsync(order);
        Assert.Equal(
            (McfOutcome.Created, "A-1", "request-1", 1),
            (result.Outcome, result.SellerFulfillmentOrderId, result.RequestId, result.Attempts)
        );
        Assert.Equal([2, 3], result.Source!.Rows);
        Assert.Same(order, result.Order);
        Assert.Equal([Create], world.Sent);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("HostUnreachable")]
    [InlineData("NetworkUnreachable")]
    [InlineData("NetworkDown")]
    [InlineData("TimedOut")]
    [InlineData("503")]
    [InlineData("html")]
    public async Task A_lost_response_is_settled_by_reading_and_the_order_is_not_sent_again(string trouble)
    {
        world.Service.Then(Lost(trouble)).Then(Orders.Echo());
        var result = await PlaceAsync(Orders.Simple());
        Assert.Equal((McfOutcome.Created, 2), (result.Outcome, result.Attempts));
        Assert.Contains("reading the order back", result.Reason!, StringComparison.Ordinal);
        Assert.Equal([Create, Read], world.Sent);
    }

    [Fact]
    public async Task A_lost_request_that_did_nothing_is_sent_again_after_reading()
    {
        world.Service.Then(Lost("lost")).Then(Responses.NotFound("A-1")).Then(Responses.Ok());
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Orders.Simple())).Outcome);
        Assert.Equal([Create, Read, Create], world.Sent);
    }

    [Fact]
    public async Task A_create_that_arrived_late_makes_the_second_one_a_duplicate_and_is_recognized()
    {
        world.Service.Then(Lost("lost")).Then(Responses.NotFound("A-1")).Then(Responses.Duplicate("A-1")).Then(Orders.Echo());
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Orders.Simple())).Outcome);
        Assert.Equal([Create, Read, Create, Read], world.Sent);
    }

    [Fact]
    public async Task Gives_up_after_three_creates_and_says_that_it_does_not_know()
    {
        for (var round = 0; round < 3; round++)
        {
            world.Service.Then(Lost("lost")).Then(Responses.NotFound("A-1"));
        }

        world.Service.Then(Responses.NotFound("A-1")).Then(Responses.NotFound("A-1"));
        var result = await PlaceAsync(Orders.Simple());
        Assert.Equal((McfOutcome.Unknown, 8), (result.Outcome, result.Attempts));
        Assert.Contains("sent 3 times", result.Reason!, StringComparison.Ordinal);
        Assert.Equal([Create, Read, Create, Read, Create, Read, Read, Read], world.Sent);
        Assert.Equal("00:00:06", result.Waited);
    }

    [Fact]
    public async Task A_reading_that_fails_leaves_the_outcome_unknown_and_sends_nothing_more()
    {
        world.Service.Then(Lost("lost"));
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Unavailable());
        var result = await PlaceAsync(Orders.Simple());
        Assert.Equal(McfOutcome.Unknown, result.Outcome);
        Assert.Contains("did not resolve the outcome", result.Reason!, StringComparison.Ordinal);
        Assert.Equal(1, world.Sent.Count(request => request == Create));
        Assert.NotNull(result.Order);
    }

    [Fact]
    public async Task The_same_order_placed_before_already_exists()
    {
        world.Service.Then(Responses.Duplicate("A-1")).Then(Orders.Echo());
        var result = await PlaceAsync(Orders.Simple());
        Assert.Equal(McfOutcome.AlreadyExists, result.Outcome);
        Assert.Equal("The order already exists with the same content. Its status is Received.", result.Reason);
        Assert.Equal([Create, Read], world.Sent);
    }

    [Fact]
    public async Task Another_order_under_the_id_is_a_conflict_that_names_the_members_and_hides_the_person()
    {
        world.Service.Then(Responses.Duplicate("A-1"))
            .Then(Orders.Echo(change: body => body.Replace("Ada Example", "Bob", StringComparison.Ordinal)
                .Replace("\"quantity\":2", "\"quantity\":3", StringComparison.Ordinal)));
        var failure = await Assert.ThrowsAsync<McfOrderConflictException>(() => PlaceAsync(Orders.Simple()));
        Assert.Equal(
            "Order 'A-1' already exists with different content: "
            + "DestinationAddress.Name is *** (3 characters) in the order and *** (11 characters) in the input; "
            + "Items['1'].Quantity is '3' in the order and '2' in the input.",
            failure.Message);
    }

    [Fact]
    public async Task A_lost_create_that_finds_another_order_is_a_conflict()
    {
        world.Service.Then(Lost("lost"))
            .Then(Orders.Echo(change: body => body.Replace("\"Standard\"", "\"Priority\"", StringComparison.Ordinal)));
        var failure = await Assert.ThrowsAsync<McfOrderConflictException>(() => PlaceAsync(Orders.Simple()));
        Assert.Contains(
            "ShippingSpeedCategory is 'Priority' in the order and 'Standard' in the input", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("cut off")]
    public async Task A_rejection_without_a_message_can_be_a_duplicate(string trouble)
    {
        world.Service.Then(Wordless(trouble)).Then(Orders.Echo());
        Assert.Equal(McfOutcome.AlreadyExists, (await PlaceAsync(Orders.Simple())).Outcome);
    }

    [Fact]
    public async Task A_rejection_without_words_proves_nothing_and_the_order_is_sent_again()
    {
        world.Service.Then(Responses.Html(400)).Then(Responses.NotFound("A-1")).Then(Responses.Ok());
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Orders.Simple())).Outcome);
        Assert.Equal([Create, Read, Create], world.Sent);
    }

    [Fact]
    public async Task A_rejection_is_certain_when_the_order_is_not_there()
    {
        world.Service
            .Then(Responses.Error(400, "InvalidInput", "the SellerSKU for Item Id: 1 is invalid."))
            .Then(Responses.NotFound("A-1"));
        var failure = await Assert.ThrowsAsync<McfInvalidRequestException>(() => PlaceAsync(Orders.Simple()));
        Assert.Contains("SellerSKU for Item Id: 1", failure.Message, StringComparison.Ordinal);
        Assert.Equal([Create, Read], world.Sent);
        Assert.Equal(McfOutcome.Rejected, PlacingOutcome.Of(failure));
    }

    [Fact]
    public async Task A_rejection_after_a_lost_response_is_not_believed()
    {
        world
            .Service.Then(Lost("lost"))
            .Then(Responses.NotFound("A-1"))
            .Then(Responses.Error(400, "InvalidInput", "No inventory available for Items.SellerFulfillmentOrderItemId: 1."))
            .Then(Orders.Echo());
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Orders.Simple())).Outcome);

        world.Service.Then(Lost("lost")).Then(Responses.NotFound("A-1"))
            .Then(Responses.Error(400, "InvalidInput", "No inventory available for Items.SellerFulfillmentOrderItemId: 1."));
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.NotFound("A-1"));
        Assert.Equal(McfOutcome.Unknown, (await PlaceAsync(Orders.Simple())).Outcome);
    }

    [Fact]
    public async Task A_duplicate_the_service_does_not_show_is_not_settled()
    {
        world.Service.Then(Responses.Duplicate("A-1")).Then(Responses.NotFound("A-1"));
        Assert.Equal(McfOutcome.Unknown, (await PlaceAsync(Orders.Simple())).Outcome);
    }

    [Fact]
    public async Task An_order_without_an_id_is_not_sent()
    {
        await Assert.ThrowsAsync<McfValidationException>(() => PlaceAsync(Orders.Simple(" ")));
        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task A_stop_after_a_lost_response_reads_nothing_and_says_that_something_was_sent()
    {
        using var stop = new CancellationTokenSource();
        world.Service.Then((_, _) =>
        {
            stop.Cancel();
            throw new IOException("reset");
        });
        var call = world.Call(stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Connection.Orders.PlaceAsync(Orders.Simple(), call));
        Assert.True(call.MayHaveTakenEffect);
        Assert.Equal([Create], world.Sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stop_before_a_refused_order_is_read_leaves_its_outcome_open(bool isOnTheWire)
    {
        using var stop = new CancellationTokenSource();
        world.Service.Then((_, _) =>
        {
            if (!isOnTheWire)
            {
                stop.Cancel();
            }

            return Task.FromResult(Responses.Error(400, "InvalidInput", "The order id has been used before."));
        }).ThenHang();
        var call = world.Call(stop.Token, stop.Token);
        var placing = world.Connection.Orders.PlaceAsync(Orders.Simple(), call);
        await Eventually.TrueAsync(() => !isOnTheWire || world.Sent.Count >= 2);

        if (isOnTheWire)
        {
            await stop.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => placing);
        Assert.True(call.MayHaveTakenEffect);
    }

    [Fact]
    public async Task A_refused_order_that_is_read_and_not_there_leaves_nothing_open()
    {
        world.Service.Then(Responses.Error(400, "InvalidInput", "The order id has been used before.")).Then(Responses.NotFound("A-1"));
        var call = world.Call();
        await Assert.ThrowsAsync<McfInvalidRequestException>(() => world.Connection.Orders.PlaceAsync(Orders.Simple(), call));
        Assert.False(call.MayHaveTakenEffect);
        Assert.Equal([Create, Read], world.Sent);
    }

    [Fact]
    public async Task Places_each_order_once_whatever_breaks()
    {
        var random = new Random(20240601);
        var book = new Dictionary<string, int>();
        using var open = TestWorld.Uncounted();
        open.Service.Otherwise = (request, _) => Task.FromResult(Serve(request, book, random));
        var results = new List<McfOrderResult>();
        for (var number = 0; number < 300; number++)
        {
            results.Add(await open.Connection.Orders.PlaceAsync(Orders.Simple($"A-{number}"), open.Call()));
        }

        Assert.All(book.Values, count => Assert.Equal(1, count));
        Assert.All(results, result =>
            Assert.True(result.Outcome == McfOutcome.Unknown || book.ContainsKey(result.SellerFulfillmentOrderId))
        );
        Assert.True(results.Count(result => result.Outcome == McfOutcome.Created) > 250);
        Assert.True(open.Service.Requests.Count > 400);
    }

    [Theory]
    [InlineData("not there")]
    [InlineData("unreadable")]
    public async Task An_order_that_is_listed_and_not_shown_is_placed_like_any_other(string trouble)
    {
        await LearnAsync("A-2");
        world.Service.Then(trouble == "not there" ? Responses.NotFound("A-2") : Responses.Html(400)).Then(Responses.Ok());
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Orders.Simple("A-2"))).Outcome);
        Assert.Equal(["GET /fulfillmentOrders/A-2", Create], world.Sent.Skip(3));
    }

    [Fact]
    public async Task A_listed_order_that_is_read_without_its_lines_is_no_conflict()
    {
        world.Service.Otherwise = (request, _) =>
            Task.FromResult(
                request switch
                {
                    { Method: "POST" } => Responses.Duplicate(""),
                    { PathAndQuery: var path } when path.Contains('?', StringComparison.Ordinal) => Responses.Ok(
                        """{"payload":{"fulfillmentOrders":[{"sellerFulfillmentOrderId":"A-2"}]}}"""
                    ),
                    { PathAndQuery: var path }
                        when path.EndsWith("A-2", StringComparison.Ordinal) && world.Sent[^2].Contains('?', StringComparison.Ordinal) =>
                        Responses.Order("A-2"),
                    { PathAndQuery: var path } => Orders.Echo(path.Split('/')[^1]),
                }
            );
        await PlaceAsync(Orders.Simple());
        Assert.Equal(McfOutcome.AlreadyExists, (await PlaceAsync(Orders.Simple("A-2"))).Outcome);
        Assert.Equal(["GET /fulfillmentOrders/A-2", Create, "GET /fulfillmentOrders/A-2"], world.Sent.Skip(3));
    }

    [Fact]
    public async Task A_stop_while_a_listed_order_is_read_says_that_nothing_was_sent()
    {
        await LearnAsync("A-2");
        using var stop = new CancellationTokenSource();
        world.Service.ThenHang();
        var call = world.Call(stop.Token, stop.Token);
        var placing = world.Connection.Orders.PlaceAsync(Orders.Simple("A-2"), call);
        await Eventually.TrueAsync(() => world.Sent.Count >= 4);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => placing);
        Assert.Equal((2, false), (call.Attempts, call.MayHaveTakenEffect));
    }

    // A-1 turns out to be there, and the list that the next order reads names another one.
    private async Task LearnAsync(string id)
    {
        world.Service.Then(Responses.Duplicate("A-1")).Then(Orders.Echo())
            .Then(Responses.Ok($$$"""{"payload":{"fulfillmentOrders":[{"sellerFulfillmentOrderId":"{{{id}}}"}]}}"""));
        await PlaceAsync(Orders.Simple());
    }

    private static HttpResponseMessage Wordless(string trouble) =>
        trouble == "cut off" ? Responses.CutOff(Responses.Duplicate("A-1")) : Responses.Html(400);

    private static HttpResponseMessage Serve(SentRequest request, Dictionary<string, int> book, Random random)
    {
        var fate = random.Next(6);
        if (fate == 0)
        {
            throw new IOException("lost on the way there");
        }

        var response = request.Method == "POST" ? Take(request, book) : Show(request, book);
        if (fate == 1)
        {
            throw new IOException("lost on the way back");
        }

        return fate == 2 ? Responses.Html(503) : response;
    }

    private static HttpResponseMessage Take(SentRequest request, Dictionary<string, int> book)
    {
        var id = System.Text.Json.JsonDocument.Parse(request.Body!).RootElement.GetProperty("sellerFulfillmentOrderId").GetString()!;
        if (book.ContainsKey(id))
        {
            return Responses.Duplicate(id);
        }

        book[id] = book.GetValueOrDefault(id) + 1;
        return Responses.Ok();
    }

    private static HttpResponseMessage Show(SentRequest request, Dictionary<string, int> book)
    {
        var id = request.PathAndQuery[(request.PathAndQuery.LastIndexOf('/') + 1)..];
        return book.ContainsKey(id) ? Orders.Echo(id) : Responses.NotFound(id);
    }

    private static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Lost(string trouble) => trouble switch
    {
        "lost" => (_, _) => throw new HttpRequestException("The response ended prematurely.", new IOException("reset")),
        "503" => (_, _) => Task.FromResult(Responses.Unavailable()),

        // As the network ends a connection on which a request was sent.
        _ when Enum.TryParse<SocketError>(trouble, out var error) => (_, _) => throw new HttpRequestException(
            "An error occurred while sending the request.", new IOException("Unable to read data.", new SocketException((int)error))),
        _ => (_, _) => Task.FromResult(Responses.Html(200)),
    };

    private Task<McfOrderResult> PlaceAsync(McfOrderRequest order) => world.Connection.Orders.PlaceAsync(order, world.Call());
}
