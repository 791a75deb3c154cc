using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Service.Faults;

/// <summary>Responses that a rule creates, and responses that are repeated.</summary>
public sealed class FaultResponseTests : IDisposable
{
    private const string Create = "createFulfillmentOrder";
    private const string Read = "getFulfillmentOrder";
    private const string RequestId = "x-amzn-RequestId";

    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, "{}")]
    [InlineData(200, """{"status":"ok"}""")]
    [InlineData(200, """{"errors":[null]}""")]
    [InlineData(404, """{"status":404,"error":"Not Found"}""")]
    public void Any_response_can_take_the_place_of_the_work(int status, string body)
    {
        Add(new McfFaultRule { Kind = FaultKind.Respond, Operation = Create, Status = status, Body = body });
        var response = counter.Create("1");
        Assert.Equal((status, body, "application/json"), (response.Status, response.Text, response.Response.ContentType));
        Assert.NotNull(response.Header(RequestId));
        Assert.Empty(Placed());
    }

    [Fact]
    public void The_work_can_be_done_first_and_what_the_rule_does_not_say_is_of_the_service()
    {
        Add(new McfFaultRule { Kind = FaultKind.Respond, Operation = Create, Status = 202, AfterCommit = true });
        var response = counter.Create("1");
        Assert.Equal((202, "{}"), (response.Status, response.Text));
        Assert.NotNull(response.Header("x-amzn-RateLimit-Limit"));
        Assert.Equal(["1"], Placed());
    }

    [Theory]
    [InlineData(FaultKind.ServerError, 500)]
    [InlineData(FaultKind.ThrottleStorm, 429)]
    [InlineData(FaultKind.HtmlBody, 502)]
    [InlineData(FaultKind.ExpiredToken, 403)]
    public void Errors_come_before_the_commit_or_after_it(string kind, int status)
    {
        Add(new McfFaultRule { Kind = kind, Operation = Create });
        Add(new McfFaultRule { Kind = kind, Operation = Create, AfterCommit = true });
        Assert.Equal(status, counter.Create("1").Status);
        Assert.Empty(Placed());
        Assert.Equal(status, counter.Create("1").Status);
        Assert.Equal(["1"], Placed());
    }

    [Fact]
    public void Headers_are_set_and_removed()
    {
        Add(
            new McfFaultRule
            {
                Kind = FaultKind.Respond,
                Operation = Create,
                Headers = new Dictionary<string, string>
                {
                    ["X-AMZN-REQUESTID"] = "",
                    ["content-type"] = "text/plain",
                    ["Retry-After"] = "600",
                },
            }
        );
        var response = counter.Create("1");
        Assert.Null(response.Header(RequestId));
        Assert.Equal(("text/plain", "600"), (response.Response.ContentType, response.Header("Retry-After")));
    }

    [Fact]
    public void Placeholders_are_filled_in_and_other_braces_stay()
    {
        Add(
            new McfFaultRule
            {
                Kind = FaultKind.Respond,
                Operation = Create,
                Body =
                    """{"errors":[{"message":"Requested order '{orderId}' not found"}],"id":"{requestId}","other":"{nothing}","sent":{request}}""",
            }
        );
        var response = counter.Create("A 1");
        Assert.Equal("Requested order 'A 1' not found", response.Json.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.NotEqual(response.Header(RequestId), response.Json.GetProperty("id").GetString());
        Assert.Equal("{nothing}", response.Json.GetProperty("other").GetString());
        Assert.Equal("A 1", response.Json.GetProperty("sent").GetProperty("sellerFulfillmentOrderId").GetString());
    }

    [Fact]
    public void A_response_is_sent_again_with_its_request_id()
    {
        var first = counter.Create("1");
        Add(new McfFaultRule { Kind = FaultKind.Replay, Operation = Create });
        var second = counter.Create("2");
        Assert.Equal((first.Text, first.Header(RequestId)), (second.Text, second.Header(RequestId)));
        Assert.Equal(["1"], Placed());
    }

    [Fact]
    public void A_read_can_be_answered_with_another_order_under_a_new_request_id()
    {
        counter.Create("1");
        counter.Create("2");
        counter.Read("1");
        var own = counter.Read("2");
        Add(new McfFaultRule
        {
            Kind = FaultKind.Replay,
            Operation = Read,
            Headers = new Dictionary<string, string> { [RequestId] = "{requestId}" },
        });
        var other = counter.Read("2");
        Assert.Equal("1", other.Payload.GetProperty("fulfillmentOrder").GetProperty("sellerFulfillmentOrderId").GetString());
        Assert.NotEqual(own.Header(RequestId), other.Header(RequestId));
    }

    [Fact]
    public void A_response_is_sent_again_only_to_a_client_that_has_it()
    {
        counter.Create("1").Response.IsDelivered = false;
        Add(new McfFaultRule { Kind = FaultKind.Replay, Operation = Create, Count = null });
        counter.Create("2");
        counter.Token = counter.Login(EmbeddedCredentials.ClientId, EmbeddedCredentials.ClientSecret, EmbeddedCredentials.RefreshToken);
        counter.Create("3");
        counter.Create("4");
        Assert.Equal(["1", "2", "3"], Placed());
    }

    [Theory]
    [InlineData("c-1", 1)]
    [InlineData("c-2", 2)]
    public void A_response_is_sent_again_only_on_the_connection_that_brought_it(string connection, int placed)
    {
        counter.ConnectionId = "c-1";
        counter.Create("1");
        Add(new McfFaultRule { Kind = FaultKind.Replay, Operation = Create });
        counter.ConnectionId = connection;
        counter.Create("2");
        Assert.Equal(placed, Placed().Count());
    }

    [Fact]
    public void Without_an_earlier_response_nothing_is_sent_again()
    {
        Add(new McfFaultRule { Kind = FaultKind.Replay, Operation = Create });
        Assert.Equal(200, counter.Create("1").Status);
        Assert.Equal(["1"], Placed());
    }

    [Theory]
    [InlineData(200, """{"access_token":"Atza|""", """{"access_token":"Atza|""")]
    [InlineData(200, "{}", "{}")]
    [InlineData(400, """{"error":"invalid_grant"}""", """{"error":"invalid_grant"}""")]
    [InlineData(200, "{request}", "grant_type=refresh_token&client_secret=s")]
    public void A_login_can_be_answered_with_anything(int status, string body, string expected)
    {
        Add(new McfFaultRule { Kind = FaultKind.Respond, Operation = "token", Status = status, Body = body });
        var response = counter.Form("grant_type=refresh_token&client_secret=s");
        Assert.Equal((status, expected), (response.Status, response.Text));
    }

    [Fact]
    public void A_login_can_leave_out_when_its_token_expires()
    {
        Add(new McfFaultRule { Kind = FaultKind.Respond, Operation = "token", Body = """{"access_token":"{access_token}"}""" });
        counter.Token = counter.Login(EmbeddedCredentials.ClientId, EmbeddedCredentials.ClientSecret, EmbeddedCredentials.RefreshToken);
        Assert.Equal(200, counter.Create("1").Status);
    }

    [Fact]
    public void A_rule_outlives_the_process_with_all_it_says()
    {
        using var folder = new StoreFolder();
        var headers = new Dictionary<string, string> { ["Content-Length"] = "2, 3" };
        using (var one = new Counter(options => options.Path = folder.Path))
        {
            one.Service.AddFault(
                new McfFaultRule
                {
                    Kind = FaultKind.Respond,
                    Status = 200,
                    Body = "",
                    Headers = headers,
                    AfterCommit = true,
                }
            );
        }

        using var other = new Counter(options => options.Path = folder.Path);
        var kept = other.Service.GetFaults().Single();
        Assert.Equal((200, "", "2, 3", true), (kept.Status, kept.Body, kept.Headers!["content-length"], kept.AfterCommit));
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        Assert.All<McfFaultRule>(
            [
                new() { Kind = FaultKind.Respond, Status = 199 },
                new() { Kind = FaultKind.Respond, Status = 600 },
                new() { Kind = FaultKind.ServerError, Status = 200 },
                new() { Kind = FaultKind.ServerError, Body = "{}" },
                new() { Kind = FaultKind.HtmlBody, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } },
                new() { Kind = FaultKind.DropBeforeCommit, AfterCommit = true },
                new() { Kind = FaultKind.Respond, Headers = new Dictionary<string, string> { ["Transfer-Encoding"] = "chunked" } },
                new() { Kind = FaultKind.Respond, Headers = new Dictionary<string, string> { ["A B"] = "1" } },
                new() { Kind = FaultKind.Respond, Headers = new Dictionary<string, string> { ["A"] = "1\r\nB: 2" } },
            ],
            rule => Assert.Throws<ArgumentException>(() => counter.Service.AddFault(rule)));
        Assert.Empty(counter.Service.GetFaults());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task In_process_a_damaged_encoding_cannot_be_read(string encoding)
    {
        Add(
            new McfFaultRule
            {
                Kind = FaultKind.Respond,
                Operation = Create,
                Headers = new Dictionary<string, string> { ["Content-Encoding"] = encoding },
            }
        );
        using var response = await CreateAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync());
        Assert.Equal(encoding == "br" ? typeof(InvalidOperationException) : typeof(InvalidDataException), failure.GetType());
    }

    [Fact]
    public async Task In_process_both_lengths_arrive()
    {
        Add(
            new McfFaultRule
            {
                Kind = FaultKind.Respond,
                Operation = Create,
                Headers = new Dictionary<string, string> { ["Content-Length"] = "2, 3" },
            }
        );
        using var response = await CreateAsync();
        Assert.Equal(["2", "3"], response.Content.Headers.NonValidated["Content-Length"]);
    }

    private async Task<HttpResponseMessage> CreateAsync()
    {
        using var handler = counter.Service.CreateHandler();
        using var invoker = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "https://localhost" + EmbeddedCredentials.ApiPath + "/fulfillmentOrders"
        )
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Orders.New("1").ToJsonString()))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        request.Headers.Add("x-amz-access-token", counter.Token);
        return await invoker.SendAsync(request, CancellationToken.None);
    }

    private void Add(McfFaultRule rule) => counter.Service.AddFault(rule);

    private IEnumerable<string> Placed() => counter.Service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId);
}
