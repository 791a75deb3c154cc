using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Testing;
using SellingPartner.Errors;

namespace AmazonMcf.Outbound;

public sealed class FailureTests : IDisposable
{
    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData(400, "Requested order 'A-1' not found")]
    [InlineData(404, "No such thing.")]
    public async Task An_unknown_order_is_not_found_whatever_the_status(int status, string message)
    {
        world.Service.Then(Responses.Error(status, "InvalidInput", message));
        var failure = await Assert.ThrowsAsync<McfOrderNotFoundException>(() =>
            world.Connection.Outbound.GetOrderAsync("A-1", world.Call())
        );
        Assert.Equal(
            ("McfOrderNotFound", "getFulfillmentOrder", (int?)status, "request-1"),
            (failure.ErrorId, failure.Operation, failure.HttpStatus, failure.RequestId)
        );
        Assert.Equal("A-1", failure.Context.Target);
    }

    [Fact]
    public async Task A_404_that_is_not_about_an_order_is_a_plain_rejection()
    {
        world.Service.Then(Responses.Error(404, "NotFound", "No such package."));
        await Assert.ThrowsAsync<McfInvalidRequestException>(() => world.Connection.Outbound.GetTrackingAsync(7, world.Call()));
    }

    [Fact]
    public async Task A_second_create_is_a_duplicate()
    {
        world.Service.Then(Responses.Duplicate("A-1"));
        await Assert.ThrowsAsync<McfDuplicateOrderException>(() =>
            world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call())
        );
    }

    [Fact]
    public async Task An_order_that_is_not_on_hold_cannot_be_changed()
    {
        world.Service.Then(
            Responses.Error(400, "InvalidInput", "Value OrderNotUpdatable for parameter  is invalid. Reason: Items are in shipments.")
        );
        var failure = await Assert.ThrowsAsync<McfOrderNotUpdatableException>(() =>
            world.Connection.Outbound.UpdateOrderAsync(
                new() { SellerFulfillmentOrderId = "A-1", DisplayableOrderComment = "x" },
                world.Call()
            )
        );
        Assert.Contains("no longer on hold", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_too_far_along_cannot_be_cancelled()
    {
        world.Service.Then(
            Responses.Error(
                400, "InvalidInput", "Value OrderNotCancellable for parameter  is invalid. Reason: 1 error:\nIt is shipping. \r\n")
        );
        var failure = await Assert.ThrowsAsync<McfOrderNotCancellableException>(() =>
            world.Connection.Outbound.CancelOrderAsync("A-1", world.Call()));
        Assert.Contains("is invalid. Reason: 1 error: It is shipping (request id", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The amazonSku of the line item 1 is invalid.", "The amazonSku of the line item 1 is invalid", "")]
    [InlineData("The quantity is invalid", "It is zero.", " (It is zero)")]
    public async Task Details_that_repeat_the_message_are_not_shown_twice(string message, string details, string shown)
    {
        world.Service.Then(Responses.Error(400, "InvalidInput", message, details));
        var failure = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call()));
        Assert.Contains($"InvalidInput: {message.TrimEnd('.')}{shown} (request id", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_cancel_counts_as_done()
    {
        world.Service.Then(
            Responses.Error(
                400,
                "InvalidInput",
                "Value A-1 for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest."
            )
        );
        await world.Connection.Outbound.CancelOrderAsync("A-1", world.Call());
        Assert.Single(world.Service.Requests);
    }

    [Fact]
    public async Task A_rejection_carries_all_errors_of_the_response()
    {
        world.Service.Then(
            Responses.Json(400, """{"errors":[{"code":"InvalidInput","message":"One.","details":"D"},{"code":"Other","message":"Two."}]}""")
        );
        var failure = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            world.Connection.Outbound.GetTrackingAsync(7, world.Call())
        );
        Assert.Equal([new("InvalidInput", "One.", "D"), new ServiceError("Other", "Two.", null)], failure.Errors);
        Assert.Equal(
            "getPackageTrackingDetails for '7' was rejected: InvalidInput: One (D); Other: Two (request id request-1).",
            failure.Message
        );
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    [InlineData(200)]
    public async Task A_response_that_is_not_JSON_keeps_status_request_and_beginning(int status)
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Html(status));
        var failure = await Assert.ThrowsAnyAsync<McfException>(() => world.Connection.Outbound.GetTrackingAsync(7, world.Call()));
        Assert.Equal((status, Responses.IdOf(world.Service.Requests.Count)), (failure.HttpStatus, failure.RequestId));
        Assert.Equal(200, failure.Context.BodyStart!.Length);
        Assert.StartsWith("<html>", failure.Context.BodyStart, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_JSON_response_shows_nothing_of_itself()
    {
        world.Service.Otherwise = (_, _) =>
            Task.FromResult(Responses.Ok("""{"payload":{"fulfillmentOrder":{"destinationAddress":{"name":"Ada"""));
        var failure = await Assert.ThrowsAsync<McfProtocolException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
        Assert.Null(failure.Context.BodyStart);
        Assert.DoesNotContain("Ada", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_without_content_leaves_a_write_open_and_is_broken_for_a_read()
    {
        world.Service.Then(new HttpResponseMessage(System.Net.HttpStatusCode.OK));
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() =>
            world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call())
        );
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Ok(""));
        await Assert.ThrowsAsync<McfProtocolException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
    }

    [Fact]
    public async Task A_read_of_an_order_that_brings_none_is_broken()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Ok());
        await Assert.ThrowsAsync<McfProtocolException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
    }

    [Fact]
    public async Task A_read_that_brings_another_order_is_asked_for_again_and_never_handed_on()
    {
        world.Service.Then(Responses.Order("B-9")).Then(Responses.Order("A-1"));
        Assert.Equal("A-1", (await world.Connection.Outbound.GetOrderAsync("A-1", world.Call())).SellerFulfillmentOrderId);

        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Order("B-9"));
        var failure = await Assert.ThrowsAsync<McfProtocolException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
        Assert.Contains("sent HTTP 200 and the content of a different request", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tracking_of_another_package_is_never_handed_on()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Ok("""{"payload":{"packageNumber":8}}"""));
        await Assert.ThrowsAsync<McfProtocolException>(() => world.Connection.Outbound.GetTrackingAsync(7, world.Call()));
    }

    [Theory]
    [InlineData("\"fulfillmentOrderItems\":[null]")]
    [InlineData("\"fulfillmentOrderItems\":[{\"quantity\":1},null]")]
    [InlineData("\"fulfillmentShipments\":[{\"fulfillmentShipmentPackage\":[null]}]")]
    [InlineData("\"fulfillmentShipments\":[{\"shippingNotes\":[null]}]")]
    [InlineData("\"returnItems\":[null]")]
    [InlineData("\"paymentInformation\":[null]")]
    public async Task A_list_with_null_in_it_cannot_be_read(string list)
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Order("A-1", "," + list));
        await Assert.ThrowsAsync<McfProtocolException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
    }

    [Fact]
    public async Task Null_in_a_list_that_no_type_knows_is_no_error()
    {
        world.Service.Then(Responses.Order("A-1", ",\"news\":[null]"));
        Assert.Equal("A-1", (await world.Connection.Outbound.GetOrderAsync("A-1", world.Call())).SellerFulfillmentOrderId);
    }

    [Theory]
    [InlineData("""{"status":404,"error":"Not Found"}""", false)]
    [InlineData("""{"status":404,"error":"Not Found"}""", true)]
    [InlineData("""{"errors":[]}""", true)]
    [InlineData("""{"errors":[null]}""", true)]
    [InlineData("""{"errors":[{"message":"Not found."}]}""", true)]
    [InlineData("""{"errors":[{"code":"NotFound"}]}""", false)]
    public async Task A_404_that_is_not_in_the_form_of_the_service_does_not_say_that_there_is_no_such_order(string body, bool hasId)
    {
        world.Service.Then(hasId ? Responses.Json(404, body) : Responses.Elsewhere(404, body));
        var failure = await Assert.ThrowsAnyAsync<McfException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
        Assert.IsNotType<McfOrderNotFoundException>(failure);
    }

    [Fact]
    public async Task Success_with_errors_leaves_the_outcome_of_a_create_open()
    {
        world.Service.Then(Responses.Ok("""{"errors":[{"code":"InternalFailure","message":"Hm."}]}"""));
        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(
            () => world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call()));
        Assert.Equal("InternalFailure", failure.Errors.Single().Code);
    }

    [Theory]
    [InlineData("A-1", false)]
    [InlineData("A 1", true)]
    [InlineData("A+1", true)]
    [InlineData("A/1", true)]
    [InlineData("#1001", true)]
    public async Task A_denial_is_explained_and_says_so_when_the_id_may_be_to_blame(string id, bool blamesId)
    {
        world.Service.Then(Responses.Denied());
        var failure = await Assert.ThrowsAsync<McfUnauthorizedException>(() => world.Connection.Outbound.GetOrderAsync(id, world.Call()));
        Assert.Contains("one of four causes", failure.Message, StringComparison.Ordinal);
        Assert.Equal(blamesId, failure.Message.Contains("The id contains", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_a_failed_connection()
    {
        world.Service.Otherwise = (_, _) =>
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known");
        var failure = await Assert.ThrowsAsync<McfConnectionFailedException>(() =>
            world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call())
        );
        Assert.Equal(5, failure.Attempts);
        Assert.Contains("Name or service not known", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_whose_connection_breaks_each_time_is_a_failed_connection()
    {
        world.Service.Otherwise = (_, _) => throw new IOException("reset");
        await Assert.ThrowsAsync<McfConnectionFailedException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
    }

    [Fact]
    public async Task An_unknown_status_or_member_is_not_a_failure()
    {
        world.Service.Then(Responses.Order("A-1", ",\"newThing\":{\"a\":1}", status: "SENT_TO_THE_MOON"));
        var order = await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Equal("SENT_TO_THE_MOON", order.Status);
        Assert.Contains("{\"a\":1}", order.AdditionalData.Values);
    }

    [Fact]
    public async Task A_live_connection_does_not_send_sandbox_operations()
    {
        var failure = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            world.Connection.Outbound.SetOrderStatusAsync("A-1", "Complete", world.Call())
        );
        Assert.Contains("this connection is live", failure.Message, StringComparison.Ordinal);
        Assert.Empty(world.Service.Requests);
        Assert.Empty(world.Service.Logins);
    }

    [Theory]
    [InlineData(McfConnectionKind.Sandbox)]
    [InlineData(McfConnectionKind.Embedded)]
    public async Task Sandboxes_are_asked(string kind)
    {
        using var sandbox = new TestWorld(settings => settings.Kind = kind);
        sandbox.Service.Then(Responses.Ok());
        await sandbox.Connection.Outbound.SetOrderStatusAsync("A-1", "Complete", sandbox.Call());
        Assert.Equal(["PUT /fulfillmentOrders/A-1/status"], sandbox.Sent);
    }

    [Fact]
    public async Task A_release_whose_response_was_lost_is_recognized_by_the_rejection_of_the_second()
    {
        world.Service.Then(new IOException("reset"))
            .Then(Responses.Error(400, "InvalidInput", "Value OrderNotUpdatable for parameter  is invalid."))
            .Then(Orders.Echo());
        await world.Connection.Outbound.UpdateOrderAsync(
            new() { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "Ship" },
            world.Call()
        );
        Assert.Equal(["PUT /fulfillmentOrders/A-1", "PUT /fulfillmentOrders/A-1", "GET /fulfillmentOrders/A-1"], world.Sent);
    }

    [Fact]
    public async Task A_release_that_changed_more_is_only_done_when_all_of_it_shows()
    {
        world.Service.Then(new IOException("reset"))
            .Then(Responses.Error(400, "InvalidInput", "Value OrderNotUpdatable for parameter  is invalid."))
            .Then(Orders.Echo());
        await Assert.ThrowsAsync<McfOrderNotUpdatableException>(() => world.Connection.Outbound.UpdateOrderAsync(
            new() { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "Ship", DisplayableOrderComment = "Other" }, world.Call()));
    }

    [Fact]
    public async Task No_failure_shows_a_token_a_secret_or_an_address()
    {
        var troubles = new Func<HttpResponseMessage>[]
        {
            () => Responses.Error(400, "InvalidInput", "You sent Atza|1-classified."),
            () => Responses.Denied("Atza|1-classified"),
            () => Responses.Unavailable(),
            () => throw new HttpRequestException("broken"),
            () => Responses.Html(200),
        };
        foreach (var trouble in troubles)
        {
            world.Service.Otherwise = (_, _) => Task.FromResult(trouble());
            var failure = await Assert.ThrowsAnyAsync<McfException>(() =>
                world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call())
            );
            var shown =
                failure + string.Concat(failure.Errors) + string.Concat(world.Attempts.Select(attempt => attempt.Failure + attempt.Target));
            foreach (var secret in new[] { "classified", "hush", "se/cret", "Ada", "Sample Street", "62701" })
            {
                Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
            }
        }
    }
}
