using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Outbound;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Requests;

/// <summary>
/// A request of a user is sent as any other: read again when that is safe, counted by the quota of its operation, and proved.
/// </summary>
public sealed class RequestClientTests : IDisposable
{
    private const string Summaries = "/fba/inventory/v1/summaries";
    private const string Schedules = "/reports/2021-06-30/schedules";
    private const string Orders = "/fba/outbound/2020-07-01/fulfillmentOrders";

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_read_is_repeated_and_its_JSON_comes_as_it_is()
    {
        const string Body = """{"payload":{"id":12345678901234567890,"when":"2026-01-01T00:00:00Z"},"none":null}""";
        world.Service.Then(Responses.Unavailable()).Then(new IOException("reset")).Then(Responses.Ok(Body));

        var response = await SendAsync(new("get", "/x/v1/things/T-1") { Query = [new("ids", "a,b"), new("empty", "")] });

        Assert.Equal(Body, response!.Value.GetRawText());
        Assert.Equal(Enumerable.Repeat("GET /x/v1/things/T-1?ids=a%2Cb", 3), world.Sent);
    }

    [Theory]
    [InlineData("POST", Schedules)]
    [InlineData("PATCH", "/listings/2021-08-01/items/A1/SKU-1")]
    [InlineData("DELETE", Schedules + "/d-1")]
    [InlineData("PUT", Orders + "/A-1/return")]
    [InlineData("PUT", Orders + "/A-1/cancel")]
    public async Task A_write_without_a_response_is_sent_once_and_its_outcome_is_open(string method, string path)
    {
        world.Service.Then(new HttpRequestException("gone", new IOException("reset")));

        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => SendAsync(new(method, path) { Body = "{}"u8.ToArray() }));

        Assert.Single(world.Service.Requests);
        Assert.Equal(
            "Check whether the request took effect before you send it again: it was sent once.",
            failure.RecommendedAction
        );
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_write_that_the_service_failed_on_is_sent_once(int status)
    {
        world.Service.Then(Responses.Error(status, "InternalFailure", "Broken."));

        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => SendAsync(new("POST", Schedules)));

        Assert.Single(world.Service.Requests);
    }

    [Fact]
    public async Task A_write_is_sent_again_after_a_rejection_that_proves_that_nothing_was_done()
    {
        world.Service.Then(Responses.Throttled()).Then(Responses.Json(201, """{"payload":{"destinationId":"d-1"}}"""));

        var response = await SendAsync(new("POST", Schedules) { Body = """{"name":"n"}"""u8.ToArray() });

        Assert.Equal("d-1", response!.Value.GetProperty("payload").GetProperty("destinationId").GetString());
        Assert.Equal(["""{"name":"n"}""", """{"name":"n"}"""], world.Service.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_read_by_POST_of_a_known_operation_is_repeated()
    {
        world.Service.Then(Responses.Unavailable()).Then(Responses.Ok("""{"payload":{}}"""));

        await SendAsync(new("POST", Orders + "/preview") { Body = "{}"u8.ToArray() });

        Assert.Equal(2, world.Service.Requests.Count);
    }

    [Theory]
    [InlineData(202, """{"operationId":"o-1"}""", true)]
    [InlineData(204, "", true)]
    [InlineData(200, "null", true)]
    [InlineData(200, """{"errors":[{"code":"A","message":"b"}],"results":[1]}""", true)]
    [InlineData(200, "<html>", true, typeof(McfOutcomeUnknownException))]
    [InlineData(200, """{"status":"ok"}""", false, typeof(McfOutcomeUnknownException))]
    [InlineData(204, "", false, typeof(McfOutcomeUnknownException))]
    public async Task A_write_of_an_API_that_is_not_described_counts_when_the_service_itself_answered(
        int status,
        string body,
        bool hasId,
        Type? failure = null
    )
    {
        var response = Responses.Json(status, body);
        if (!hasId)
        {
            response.Headers.Remove(Responses.RequestIdHeader);
        }

        world.Service.Then(response);

        var thrown = await Record.ExceptionAsync(() => SendAsync(new("POST", Schedules)));

        Assert.Equal(failure, thrown?.GetType());
        Assert.Single(world.Service.Requests);
    }

    [Theory]
    [InlineData(200, """{"payload":{"returnItems":[]}}""")]
    [InlineData(200, "{}")]
    [InlineData(202, "{}", typeof(McfOutcomeUnknownException))]
    [InlineData(200, "", typeof(McfOutcomeUnknownException))]
    [InlineData(200, """{"status":"ok"}""", typeof(McfOutcomeUnknownException))]
    [InlineData(200, """{"errors":[null]}""", typeof(McfOutcomeUnknownException))]
    [InlineData(
        400,
        """{"errors":[{"code":"InvalidInput","message":"Requested order 'A-1' not found"}]}""",
        typeof(McfOrderNotFoundException)
    )]
    [InlineData(400, """{"errors":[{"code":"InvalidInput","message":"OrderNotUpdatable"}]}""", typeof(McfOrderNotUpdatableException))]
    public async Task A_write_of_a_known_operation_counts_by_the_rule_of_its_API(int status, string body, Type? failure = null)
    {
        world.Service.Then(Responses.Json(status, body));

        var thrown = await Record.ExceptionAsync(() => SendAsync(new("PUT", Orders + "/A-1/return") { Body = "{}"u8.ToArray() }));

        Assert.Equal(failure, thrown?.GetType());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, typeof(McfProtocolException))]
    public async Task An_empty_response_to_a_read_counts_when_the_service_itself_answered(bool hasId, Type? failure = null)
    {
        world.Service.Otherwise = (_, _) =>
        {
            var response = Responses.Ok("");
            if (!hasId)
            {
                response.Headers.Remove(Responses.RequestIdHeader);
            }

            return Task.FromResult(response);
        };

        Assert.Equal(failure, (await Record.ExceptionAsync(() => SendAsync(new("GET", Schedules))))?.GetType());
    }

    [Fact]
    public async Task A_known_operation_shares_the_quota_of_the_commands()
    {
        world.Service.Then(Responses.Ok("""{"payload":{}}"""));

        await SendAsync(new("GET", Orders + "/A-1"));

        Assert.Equal(29, (int)world.Connection.GetQuota(OutboundOperations.GetFulfillmentOrder).Available);
    }

    [Fact]
    public async Task Ids_in_a_path_share_a_quota_whose_rate_the_service_names()
    {
        var rates = new Queue<string>(["0.0167", "25"]);
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Ok().With("x-amzn-RateLimit-Limit", rates.Dequeue()));

        await SendAsync(new("GET", Schedules + "/d-1"));
        var first = Quota(Schedules + "/d-2");
        await SendAsync(new("GET", Schedules + "/d-2"));
        var second = Quota(Schedules + "/d-3");

        Assert.Equal((0.0167, 25), (first.Rate, second.Rate));
        Assert.Equal((1, 1), (Quota(Schedules).Rate, Quota(Schedules + "/d-1/parts").Rate));
    }

    [Fact]
    public async Task Pages_are_followed_with_the_query_kept()
    {
        world.Service
            .Then(Responses.Ok("""{"payload":{"n":1},"pagination":{"nextToken":"t/1"}}"""))
            .Then(Responses.Ok("""{"payload":{"n":2},"pagination":{"nextToken":"t 2"}}"""))
            .Then(Responses.Ok("""{"payload":{"n":3},"pagination":{}}"""));

        var pages = await FollowAsync(new("GET", Summaries) { Query = [new("details", "true"), new("nextToken", "t0")] });

        Assert.Equal([1, 2, 3], pages.Select(page => page.GetProperty("payload").GetProperty("n").GetInt32()));
        Assert.Equal(
            ["?details=true&nextToken=t0", "?details=true&nextToken=t%2F1", "?details=true&nextToken=t%202"],
            world.Service.Requests.Select(request => request.Address.Query));
    }

    [Theory]
    [InlineData("/x/v1/things", """{"nextToken":"t"}""", "?a=1&nextToken=t")]
    [InlineData("/x/v1/things", """{"payload":{"nextToken":"t"}}""", "?a=1&nextToken=t")]
    [InlineData("/x/v1/things", """{"payload":{"pagination":{"nextToken":"t"}}}""", "?a=1&nextToken=t")]
    [InlineData("/orders/v0/orders", """{"payload":{"NextToken":"t"}}""", "?a=1&NextToken=t")]
    [InlineData("/inbound/fba/2024-03-20/inboundPlans", """{"pagination":{"nextToken":"t"}}""", "?a=1&paginationToken=t")]
    [InlineData("/fulfillment/outbound/2026-07-04/orders", """{"pagination":{"nextToken":"t"}}""", "?a=1&pageToken=t")]
    [InlineData("/catalog/2022-04-01/items", """{"pagination":{"nextToken":"t"}}""", "?a=1&pageToken=t")]
    [InlineData("/reports/2021-06-30/reports", """{"nextToken":"t"}""", "?nextToken=t")]
    public async Task A_token_goes_back_as_the_API_takes_it(string path, string page, string query)
    {
        world.Service.Then(Responses.Ok(page)).Then(Responses.Ok());

        await FollowAsync(new("GET", path) { Query = [new("a", "1")] });

        Assert.Equal(query, world.Service.Requests.Last().Address.Query);
    }

    [Theory]
    [InlineData("""{"nextToken":null}""")]
    [InlineData("""{"nextToken":""}""")]
    [InlineData("""{"nextToken":5}""")]
    [InlineData("""{"pagination":[],"payload":[{"nextToken":"t"}]}""")]
    [InlineData("[]")]
    public async Task A_page_without_a_token_is_the_last(string page)
    {
        world.Service.Then(Responses.Ok(page));

        Assert.Single(await FollowAsync(new("GET", Summaries)));
        Assert.Single(world.Service.Requests);
    }

    [Fact]
    public async Task A_token_that_comes_again_is_an_error()
    {
        world.Service.Otherwise = (request, _) => Task.FromResult(Responses.Ok(
            $$$"""{"pagination":{"nextToken":"{{{(request.PathAndQuery.EndsWith("t1", StringComparison.Ordinal) ? "t2" : "t1")}}}"}}"""));

        var failure = await Assert.ThrowsAsync<McfProtocolException>(() => FollowAsync(new("GET", Summaries)));

        Assert.Contains("same page token twice", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, world.Service.Requests.Count);
    }

    [Theory]
    [InlineData("POST", "/fba/outbound/2020-07-01/fulfillmentOrders")]
    [InlineData("post", "/fba/outbound/2020-07-01/fulfillmentOrders")]
    [InlineData("POST", "/FBA/Outbound/2020-07-01/FULFILLMENTORDERS")]
    [InlineData("POST", "/fba/outbound/2019-01-01/fulfillmentOrders")]
    [InlineData("POST", "/fulfillment/outbound/2026-07-04/orders")]
    [InlineData("POST", "/Fulfillment/outbound/v9/Orders")]
    [InlineData("POST", "/fba/outbound/2020-07-01/%66ulfillment%4Frders")]
    [InlineData("POST", "/fba/outbound/2020-07-01/%2566ulfillmentOrders")]
    [InlineData("POST", "/fba/outbound/2020-07-01%2FfulfillmentOrders")]
    [InlineData("POST", "/fba/outbound/2020-07-01/fulfillmentOrders;v=1")]
    [InlineData("POST", "/fba/outbound/2020-07-01/fulfillmentOrders%20")]
    public void An_order_is_created_on_purpose_only(string method, string path)
    {
        var failure = Assert.Throws<McfInvalidRequestException>(() => RequestPlan.Of(new(method, path)));

        Assert.Contains("New-McfOrder", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(RequestPlan.Of(new(method, path) { MayCreateOrders = true }));
    }

    [Theory]
    [InlineData("GET", "/fba/outbound/2020-07-01/fulfillmentOrders")]
    [InlineData("POST", "/fba/outbound/2020-07-01/fulfillmentOrders/preview")]
    [InlineData("POST", "/fulfillment/outbound/2026-07-04/previews")]
    [InlineData("PUT", "/fulfillment/outbound/2026-07-04/orders/A-1/cancel")]
    [InlineData("POST", "/orders/v0/orders")]
    public void What_creates_no_order_needs_nothing(string method, string path) => Assert.NotNull(RequestPlan.Of(new(method, path)));

    [Theory]
    [InlineData("X-Amz-Access-Token")]
    [InlineData("authorization")]
    [InlineData("Host")]
    [InlineData("Content-Length")]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("Transfer-Encoding")]
    [InlineData("two words")]
    [InlineData("")]
    public void A_header_that_would_change_the_request_is_refused(string name) =>
        Assert.Throws<McfInvalidRequestException>(() => RequestPlan.Of(new("GET", Summaries) { Headers = [new(name, "x")] }));

    [Fact]
    public async Task Headers_and_the_scope_of_the_login_are_sent()
    {
        world.Service.Then(Responses.Ok());

        await SendAsync(
            new("GET", Schedules)
            {
                Headers = [new("x-amzn-idempotency-token", "t-1")],
                GrantlessScope = "sellingpartnerapi::notifications",
            }
        );

        Assert.Equal("t-1", world.Service.Requests.Single().Header("x-amzn-idempotency-token"));
        Assert.Contains("scope=sellingpartnerapi%3A%3Anotifications", world.Service.Logins.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Schedules, """{"payload":{"inventorySummaries":[{"sellerSku":"***"}]},"name":"***"}""")]
    [InlineData(Summaries, """{"payload":{"inventorySummaries":[{"sellerSku":"SKU-1"}]},"name":"Pat"}""")]
    [InlineData(Orders + "/A-1", """{"payload":{"inventorySummaries":[{"sellerSku":"***"}]},"name":"***"}""")]
    public async Task Bodies_show_what_a_known_API_allows_and_nothing_else(string path, string shown)
    {
        world.Service.Then(Responses.Ok("""{"payload":{"inventorySummaries":[{"sellerSku":"SKU-1"}]},"name":"Pat"}"""));
        ApiBodies? bodies = null;

        await world.Connection.Requests.SendAsync(
            RequestPlan.Of(new("GET", path)),
            new ApiCall(attempt => bodies = attempt.Bodies) { WantsBodies = true }
        );

        Assert.Equal(shown, bodies!.Response);
    }

    [Fact]
    public async Task A_denial_names_no_role_that_is_not_known()
    {
        world.Service.Then(Responses.Denied());

        var failure = await Assert.ThrowsAsync<McfUnauthorizedException>(() => SendAsync(new("GET", Schedules)));

        Assert.Contains("the application lacks the role that the operation needs,", failure.Message, StringComparison.Ordinal);
        Assert.Contains("has the role that the operation needs,", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sandbox_operations_are_not_sent_for_a_seller()
    {
        await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            SendAsync(new("POST", "/fba/inventory/v1/items") { Body = "{}"u8.ToArray() })
        );

        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task An_error_names_request_status_and_request_id()
    {
        world.Service.Then(Responses.Error(400, "InvalidInput", "Bad name."));

        var failure = await Assert.ThrowsAsync<McfInvalidRequestException>(() => SendAsync(new("DELETE", Schedules + "/d-1")));

        Assert.Equal(
            "DELETE /reports/2021-06-30/schedules/* for 'd-1' was rejected: InvalidInput: Bad name (request id request-1).",
            failure.Message
        );
        Assert.Equal(400, failure.HttpStatus);
    }

    private SellingPartner.Quota.QuotaSnapshot Quota(string path) => world.Connection.GetQuota(RequestPlan.Of(new("GET", path)).Operation);

    private Task<JsonElement?> SendAsync(McfRequest request) => world.Connection.Requests.SendAsync(RequestPlan.Of(request), world.Call());

    private async Task<List<JsonElement>> FollowAsync(McfRequest request)
    {
        var pages = new List<JsonElement>();
        await foreach (var page in world.Connection.Requests.FollowAsync(RequestPlan.Of(request), world.Call()))
        {
            pages.Add(page!.Value);
        }

        return pages;
    }
}
