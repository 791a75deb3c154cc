using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using AmazonMcf.Testing.Results;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>Updates, cancels and status updates are reported as done only with a proof or when a read shows them.</summary>
public sealed class ChangeTests : IDisposable
{
    private const string Read = "GET /fulfillmentOrders/A-1";

    private static readonly Dictionary<
        string,
        (Func<McfConnection, ApiCall, Task<McfOrder?>> Make, Func<HttpResponseMessage> Done)
    > Changes = new()
    {
        ["cancel"] = (
            (connection, call) => connection.Outbound.CancelOrderAsync("A-1", call),
            () => Orders.Echo(change: body => body.Replace("RECEIVED", "CANCELLED", StringComparison.Ordinal))),
        ["update"] = (
            (connection, call) =>
                connection.Outbound.UpdateOrderAsync(new() { SellerFulfillmentOrderId = "A-1", DisplayableOrderComment = "New" }, call),
            () => Orders.Echo(change: body => body.Replace("Thank you for your order.", "New", StringComparison.Ordinal))
        ),
        ["status"] = (
            (connection, call) => connection.Outbound.SetOrderStatusAsync("A-1", "Processing", call),
            () => Orders.Echo(change: body => body.Replace("RECEIVED", "PROCESSING", StringComparison.Ordinal))),
    };

    private readonly TestWorld world = new(settings => (settings.Kind, settings.Endpoint, settings.Unlimited) =
        (McfConnectionKind.Sandbox, new Uri("https://service.example/"), true));

    public static TheoryData<string, string> Open
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var change in Changes.Keys)
            {
                foreach (var reply in Replies.Unproven.Keys.Concat(Replies.Lost.Keys).Concat(Replies.ForeignRejections.Keys))
                {
                    data.Add(change, reply);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Names => [.. Changes.Keys];

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_that_is_proved_is_not_read(string change)
    {
        world.Service.Then(Responses.Ok());
        Assert.Null(await Changes[change].Make(world.Connection, world.Call()));
        Assert.DoesNotContain(Read, world.Sent);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task A_change_without_a_proof_is_done_when_the_order_shows_it(string change, string reply)
    {
        await RespondAsync(reply, Changes[change].Done);
        var order = await Changes[change].Make(world.Connection, world.Call());
        Assert.Equal("A-1", order!.SellerFulfillmentOrderId);
        Assert.Equal(1, world.Sent.Count(request => request == Read));
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task A_change_without_a_proof_that_the_order_does_not_show_is_not_reported_as_done(string change, string reply)
    {
        await RespondAsync(reply, () => Orders.Echo());
        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => Changes[change].Make(world.Connection, world.Call()));
        Assert.Contains(
            "Reading the order did not resolve the outcome: the order does not show the change.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal(3, world.Sent.Count(request => request == Read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_that_shows_late_is_done(string change)
    {
        var reads = 0;
        await RespondAsync("no request id", () => ++reads < 3 ? Orders.Echo() : Changes[change].Done());
        Assert.NotNull(await Changes[change].Make(world.Connection, world.Call()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_read_of_another_order_settles_no_change(string change)
    {
        await RespondAsync("no request id", () =>
            Orders.Echo("B-9", body => body.Replace("RECEIVED", "CANCELLED", StringComparison.Ordinal))
        );
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => Changes[change].Make(world.Connection, world.Call()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_of_an_order_that_is_not_there_is_refused(string change)
    {
        await RespondAsync("no request id", () => Responses.NotFound("A-1"));
        await Assert.ThrowsAsync<McfOrderNotFoundException>(() => Changes[change].Make(world.Connection, world.Call()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_rejection_after_a_lost_response_is_not_believed(string change)
    {
        world.Service.Then(new IOException("reset")).Then(Responses.Throttled().With("Retry-After", "600"));
        world.Service.Otherwise = (_, _) => Task.FromResult(Orders.Echo());
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => Changes[change].Make(world.Connection, world.Call()));
    }

    [Theory]
    [InlineData("OrderNotCancellable", "RECEIVED", "Hold", false)]
    [InlineData("OrderNotCancellable", "A NEW WORD", "Ship", false)]
    [InlineData("OrderNotCancellable", "PROCESSING", "Ship", true)]
    [InlineData("OrderNotUpdatable", "RECEIVED", "Hold", false)]
    [InlineData("OrderNotUpdatable", "RECEIVED", "Ship", true)]
    [InlineData("OrderNotUpdatable", "INVALID", "Hold", true)]
    public async Task A_rejection_after_a_lost_response_counts_only_if_the_order_explains_it(
        string rejection,
        string status,
        string action,
        bool counts
    )
    {
        world
            .Service.Then(new IOException("reset"))
            .Then(Responses.Error(400, "InvalidInput", $"Value {rejection} for parameter  is invalid."));
        world.Service.Otherwise = (_, _) =>
            Task.FromResult(
                Orders.Echo(change: body =>
                    body.Replace("RECEIVED", status, StringComparison.Ordinal)
                        .Replace("\"Ship\"", $"\"{action}\"", StringComparison.Ordinal)
                )
            );
        var failure = await Assert.ThrowsAnyAsync<McfException>(() =>
            Changes[rejection == "OrderNotUpdatable" ? "update" : "cancel"].Make(world.Connection, world.Call())
        );
        Assert.Equal(
            (
                counts
                    ? rejection == "OrderNotUpdatable"
                        ? typeof(McfOrderNotUpdatableException)
                        : typeof(McfOrderNotCancellableException)
                    : typeof(McfOutcomeUnknownException),
                counts ? 1 : 3
            ),
            (failure.GetType(), world.Sent.Count(request => request == Read))
        );
    }

    [Fact]
    public async Task Members_missing_from_the_response_leave_the_outcome_unknown()
    {
        await RespondAsync("202", () => Orders.Echo());
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => world.Connection.Outbound.UpdateOrderAsync(
            new() { SellerFulfillmentOrderId = "A-1", ShipFromCountryCode = "DE" }, world.Call()));
    }

    [Fact]
    public async Task A_second_cancel_is_refused_where_it_does_not_count_as_done()
    {
        world.Service.Then(
            Responses.Error(
                400,
                "InvalidInput",
                "Value A-1 for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest."
            )
        );
        await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            world.Connection.Outbound.CancelOrderAsync("A-1", world.Call(), acceptsRepeat: false)
        );
        world
            .Service.Then(new IOException("reset"))
            .Then(
                Responses.Error(
                    400,
                    "InvalidInput",
                    "Value A-1 for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest."
                )
            );
        await world.Connection.Outbound.CancelOrderAsync("A-1", world.Call(), acceptsRepeat: false);
    }

    // The first response gives the request id that replies of a repeated one carry.
    private async Task RespondAsync(string reply, Func<HttpResponseMessage> read)
    {
        var first = Responses.NotFound("before");
        first.Headers.Remove(Responses.RequestIdHeader);
        world.Service.Then(first.With(Responses.RequestIdHeader, "seen"));
        await Assert.ThrowsAsync<McfOrderNotFoundException>(() => world.Connection.Outbound.GetOrderAsync("before", world.Call()));

        var response = Replies.Unproven.Concat(Replies.Lost).Concat(Replies.ForeignRejections).Single(pair => pair.Key == reply).Value;
        var order = await Orders.Echo().Content.ReadAsStringAsync();
        var count = 0;
        world.Service.Otherwise = (request, _) => Task.FromResult(request.Method == "GET"
            ? read()
            : ReplyMessage.From(response, "A-1", order, response.Id == ReplyId.Repeated ? "seen" : $"new {++count}"));
    }
}
