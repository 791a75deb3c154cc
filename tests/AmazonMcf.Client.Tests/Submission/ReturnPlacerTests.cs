using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using AmazonMcf.Testing.Results;

namespace AmazonMcf.Submission;

public sealed class ReturnPlacerTests : IDisposable
{
    private const string Ask = "PUT /fulfillmentOrders/A-1/return";
    private const string Read = "GET /fulfillmentOrders/A-1";

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Tells_accepted_and_refused_units_apart()
    {
        world.Service.Then(Accepted(["R-1"], ("R-2", "NoReturnableQuantity")));
        var result = await PlaceAsync("R-1", "R-2");
        Assert.Equal(["R-1"], result.Accepted.Select(unit => unit.SellerReturnItemId));
        Assert.Equal(["NoReturnableQuantity"], result.Refused.Select(unit => unit.ReasonCode));
        Assert.Equal([Ask], world.Sent);
    }

    [Fact]
    public async Task A_lost_response_is_settled_by_the_return_items_of_the_order()
    {
        world.Service.Then(new IOException("reset")).Then(Known("R-1", "R-2"));
        var result = await PlaceAsync("R-1", "R-2");
        Assert.Equal(["R-1", "R-2"], result.Accepted.Select(unit => unit.SellerReturnItemId));
        Assert.Equal(["RMA1"], result.Authorizations.Select(authorization => authorization.ReturnAuthorizationId));
        Assert.Equal([Ask, Read], world.Sent);
    }

    [Fact]
    public async Task Only_units_the_order_does_not_show_are_asked_for_again()
    {
        world.Service.Then(new IOException("reset")).Then(Known("R-1")).Then(Accepted([], ("R-2", "NoReturnableQuantity")));
        var result = await PlaceAsync("R-1", "R-2");
        Assert.Equal("R-1", Assert.Single(result.Accepted).SellerReturnItemId);
        Assert.Equal("R-2", Assert.Single(result.Refused).SellerReturnItemId);
        Assert.DoesNotContain("R-1", world.Service.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_taken_before_counts_as_accepted()
    {
        world.Service.Then(Accepted([], ("R-1", "DuplicateRequest"))).Then(Known("R-1"));
        var result = await PlaceAsync("R-1");
        Assert.Equal(["R-1"], result.Accepted.Select(unit => unit.SellerReturnItemId));
        Assert.Empty(result.Refused);
    }

    [Fact]
    public async Task A_duplicate_of_another_unit_stays_refused()
    {
        world.Service.Then(Accepted([], ("R-1", "DuplicateRequest"))).Then(Known("R-9"));
        Assert.Equal(["R-1"], (await PlaceAsync("R-1")).Refused.Select(unit => unit.SellerReturnItemId));
    }

    [Fact]
    public async Task A_duplicate_that_shows_late_counts_as_accepted()
    {
        world.Service.Then(Accepted([], ("R-1", "DuplicateRequest"), ("R-2", "NoReturnableQuantity"))).Then(Known());
        world.Service.Then(new IOException("reset")).Then(Known("R-1"));
        var result = await PlaceAsync("R-1", "R-2");
        Assert.Equal(["R-1"], result.Accepted.Select(unit => unit.SellerReturnItemId));
        Assert.Equal(["R-2"], result.Refused.Select(unit => unit.SellerReturnItemId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_duplicate_that_never_shows_has_an_unknown_outcome(bool isRead)
    {
        world.Service.Then(Accepted([], ("R-1", "DuplicateRequest")));
        world.Service.Otherwise = (_, _) => isRead ? Task.FromResult(Known()) : throw new IOException("reset");
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1"));
    }

    [Theory]
    [InlineData("DuplicateRequest")]
    [InlineData("NoReturnableQuantity")]
    public async Task Units_refused_after_a_lost_response_are_accepted_when_they_show_late(string reason)
    {
        world
            .Service.Then(new IOException("reset"))
            .Then(Known())
            .Then(Accepted([], ("R-1", reason), ("R-2", reason)))
            .Then(Known())
            .Then(Known("R-1", "R-2"));
        var result = await PlaceAsync("R-1", "R-2");
        Assert.Equal((2, 0), (result.Accepted.Count, result.Refused.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Units_refused_after_a_lost_response_that_never_show_are_not_called_refused(bool isRead)
    {
        world.Service.Then(new IOException("reset")).Then(Known()).Then(Accepted([], ("R-1", "NoReturnableQuantity")));
        world.Service.Otherwise = (_, _) => isRead ? Task.FromResult(Known()) : throw new IOException("reset");
        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1"));
        Assert.StartsWith("createFulfillmentReturn for 'A-1' was sent before", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_that_fails_leaves_the_outcome_unknown()
    {
        world.Service.Then(new IOException("reset"));
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Unavailable());
        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1"));
        Assert.Contains("did not resolve the outcome", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, world.Sent.Count(request => request == Ask));
    }

    [Fact]
    public async Task Gives_up_after_three_requests()
    {
        for (var round = 0; round < 3; round++)
        {
            world.Service.Then(new IOException("reset")).Then(Known());
        }

        world.Service.Then(Known()).Then(Known());
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1"));
        Assert.Equal([Ask, Read, Ask, Read, Ask, Read, Read, Read], world.Sent);
    }

    [Fact]
    public async Task The_last_lost_response_is_settled_too()
    {
        world
            .Service.Then(new IOException("reset"))
            .Then(Known())
            .Then(new IOException("reset"))
            .Then(Known())
            .Then(new IOException("reset"))
            .Then(Known("R-1"));
        Assert.Equal(["R-1"], (await PlaceAsync("R-1")).Accepted.Select(unit => unit.SellerReturnItemId));
    }

    [Fact]
    public async Task A_rejection_after_a_lost_response_is_not_believed()
    {
        world.Service.Then(new IOException("reset")).Then(Known()).Then(Responses.Error(400, "InvalidInput", "No.")).Then(Known("R-1"));
        Assert.Equal(["R-1"], (await PlaceAsync("R-1")).Accepted.Select(unit => unit.SellerReturnItemId));

        world.Service.Then(new IOException("reset")).Then(Known()).Then(Responses.Error(400, "InvalidInput", "No."));
        world.Service.Otherwise = (_, _) => Task.FromResult(Known());
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1"));
    }

    [Fact]
    public async Task A_rejection_of_the_rest_leaves_the_return_unsettled()
    {
        world
            .Service.Then(new IOException("reset"))
            .Then(Known("R-1"))
            .Then(Responses.Error(400, "InvalidInput", "No."))
            .Then(Known())
            .Then(Known())
            .Then(Known());
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1", "R-2"));
    }

    public static TheoryData<string> Unproven => [.. Replies.Unproven.Keys.Where(name => name != "a request id seen before")];

    [Theory]
    [MemberData(nameof(Unproven))]
    public async Task A_response_without_a_proof_is_settled_by_the_return_items_of_the_order(string reply)
    {
        world.Service.Then((_, _) => Task.FromResult(ReplyMessage.From(Replies.Unproven[reply], "A-1", "{}", "new"))).Then(Known("R-1"));
        Assert.Equal(["R-1"], (await PlaceAsync("R-1")).Accepted.Select(unit => unit.SellerReturnItemId));
        Assert.Equal([Ask, Read], world.Sent);

        world
            .Service.Then((_, _) => Task.FromResult(ReplyMessage.From(Replies.Unproven[reply], "A-1", "{}", "newer")))
            .Then(Known())
            .Then(Accepted(["R-1"]));
        Assert.Equal(["R-1"], (await PlaceAsync("R-1")).Accepted.Select(unit => unit.SellerReturnItemId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"payload":{}}""")]
    [InlineData("""{"payload":{"returnItems":[],"invalidReturnItems":[]}}""")]
    [InlineData("""{"payload":{"returnItems":[{"sellerReturnItemId":"R-9"}]}}""")]
    [InlineData("""{"payload":{"returnItems":[null]}}""")]
    [InlineData("""{"payload":{"returnItems":[{"sellerReturnItemId":"R-1"}],"invalidReturnItems":[{"sellerReturnItemId":"R-1"}]}}""")]
    public async Task A_response_that_does_not_name_the_units_is_settled_by_reading_and_never_silent(string body)
    {
        world.Service.Then(Responses.Ok(body)).Then(Known("R-1"));
        Assert.Equal(["R-1"], (await PlaceAsync("R-1")).Accepted.Select(unit => unit.SellerReturnItemId));
        Assert.Equal([Ask, Read], world.Sent);

        world.Service.Otherwise = (request, _) => Task.FromResult(request.Method == "GET" ? Known() : Responses.Ok(body));
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    public async Task A_rejection_may_hide_units_that_are_there(int status)
    {
        world.Service.Then(Responses.Error(status, "InvalidInput", "The return was asked for before.")).Then(Known("R-1"));
        Assert.Equal(["R-1"], (await PlaceAsync("R-1")).Accepted.Select(unit => unit.SellerReturnItemId));

        world.Service.Then(Responses.Error(status, "InvalidInput", "No.")).Then(Known());
        await Assert.ThrowsAnyAsync<McfException>(() => PlaceAsync("R-1"));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task A_rejection_that_hides_nothing_needs_no_read(int status)
    {
        world.Service.Then(Responses.Error(status, "Unauthorized", "No."));
        var failure = await Assert.ThrowsAnyAsync<McfException>(() => PlaceAsync("R-1"));
        Assert.Equal((status, false), (failure.HttpStatus, failure is McfOutcomeUnknownException));
        Assert.Equal([Ask], world.Sent);
    }

    [Fact]
    public async Task The_return_items_of_another_order_settle_nothing()
    {
        world.Service.Then(new IOException("reset"));
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Order("B-9", $$""","returnItems":[{{Items(["R-1"])}}]"""));
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => PlaceAsync("R-1"));
    }

    [Fact]
    public async Task Units_without_an_id_are_not_sent()
    {
        await Assert.ThrowsAsync<McfValidationException>(() => PlaceAsync("R-1", ""));
        Assert.Empty(world.Service.Requests);
    }

    private static string Item(string id) =>
        $$"""{"sellerReturnItemId":"{{id}}","sellerFulfillmentOrderItemId":"1","amazonShipmentId":"D1","status":"New","returnAuthorizationId":"RMA1"}""";

    private static string Items(IEnumerable<string> ids) => string.Join(",", ids.Select(Item));

    private static HttpResponseMessage Known(params string[] ids) =>
        Responses.Order(
            "A-1",
            $$""","returnItems":[{{Items(ids)}}],"returnAuthorizations":[{"returnAuthorizationId":"RMA1"},{"returnAuthorizationId":"RMA9"}]"""
        );

    private static HttpResponseMessage Accepted(string[] ids, params (string Id, string Reason)[] refused)
    {
        var invalid = string.Join(
            ",",
            refused.Select(unit =>
                $$$"""{"sellerReturnItemId":"{{{unit.Id}}}","sellerFulfillmentOrderItemId":"1","invalidItemReason":{"invalidItemReasonCode":"{{{unit.Reason}}}","description":"No."}}"""
            )
        );
        return Responses.Ok(
            $$$"""{"payload":{"returnItems":[{{{Items(ids)}}}],"invalidReturnItems":[{{{invalid}}}],"returnAuthorizations":[{"returnAuthorizationId":"RMA1"}]}}"""
        );
    }

    private Task<McfReturn> PlaceAsync(params string[] ids) =>
        world.Connection.Returns.PlaceAsync(
            "A-1",
            [
                .. ids.Select(id => new McfReturnRequestItem
                {
                    SellerReturnItemId = id,
                    SellerFulfillmentOrderItemId = "1",
                    AmazonShipmentId = "D1",
                    ReturnReasonCode = "X",
                }),
            ],
            world.Call()
        );
}
