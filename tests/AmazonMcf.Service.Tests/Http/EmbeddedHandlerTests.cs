using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Service.Http;

public sealed class EmbeddedHandlerTests : IDisposable
{
    private readonly Counter counter = new();
    private readonly HttpClient http;

    public EmbeddedHandlerTests()
    {
        http = new HttpClient(counter.Service.CreateHandler()) { BaseAddress = new Uri(EmbeddedCredentials.Endpoint) };
        http.DefaultRequestHeaders.Add("x-amz-access-token", counter.Token);
    }

    public void Dispose()
    {
        http.Dispose();
        counter.Dispose();
    }

    [Fact]
    public async Task Serves_an_HTTP_client_without_a_socket()
    {
        using var created = await http.PostAsync("fba/outbound/2020-07-01/fulfillmentOrders", Json(Orders.New("A/B #1+x").ToJsonString()));
        Assert.Equal(HttpStatusCode.OK, created.StatusCode);
        Assert.Equal("{}", await created.Content.ReadAsStringAsync());

        using var read = await http.GetAsync("fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal("application/json", read.Content.Headers.ContentType!.MediaType);
        Assert.Equal("2.0", read.Headers.GetValues("x-amzn-RateLimit-Limit").Single());
        Assert.NotEmpty(read.Headers.GetValues("x-amzn-RequestId").Single());
    }

    [Fact]
    public async Task Hands_tokens_out()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = EmbeddedCredentials.RefreshToken,
            ["client_id"] = EmbeddedCredentials.ClientId,
            ["client_secret"] = EmbeddedCredentials.ClientSecret,
        });
        using var response = await http.PostAsync(EmbeddedCredentials.TokenEndpoint, form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_body_on_a_get_is_seen()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "fba/outbound/2020-07-01/fulfillmentOrders") { Content = Json("{}") };
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_dropped_connection_looks_like_one()
    {
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.DropAfterCommit });

        var error = await Assert.ThrowsAsync<HttpRequestException>(
            () => http.PostAsync("fba/outbound/2020-07-01/fulfillmentOrders", Json(Orders.New("1").ToJsonString())));

        Assert.IsType<IOException>(error.InnerException);
        Assert.Single(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public async Task A_cut_body_breaks_off_while_it_is_read()
    {
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.TruncatedBody, Count = null });

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("fba/outbound/2020-07-01/fulfillmentOrders"));

        using var response = await http.GetAsync(
            "fba/outbound/2020-07-01/fulfillmentOrders", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(response.Content.ReadAsStringAsync);
    }

    [Fact]
    public async Task A_delay_goes_by_the_clock_of_the_service()
    {
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.Delay, Delay = "00:01:00" });

        var sending = http.GetAsync("fba/outbound/2020-07-01/fulfillmentOrders");
        await Task.WhenAny(sending, counter.Clock.WhenArmed(1));
        Assert.False(sending.IsCompleted);
        counter.Clock.Advance(TimeSpan.FromMinutes(1));

        using var response = await sending;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_delay_ends_when_the_caller_gives_up_but_the_work_is_done()
    {
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.Delay, Delay = "00:01:00" });
        using var stop = new CancellationTokenSource();

        var sending = http.PostAsync("fba/outbound/2020-07-01/fulfillmentOrders", Json(Orders.New("1").ToJsonString()), stop.Token);
        await Task.WhenAny(sending, counter.Clock.WhenArmed(1));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_is_sent_does_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => http.PostAsync("fba/outbound/2020-07-01/fulfillmentOrders", Json(Orders.New("1").ToJsonString()), stop.Token));
        Assert.Empty(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public async Task Disposing_of_a_handler_leaves_the_service_open()
    {
        counter.Service.CreateHandler().Dispose();
        using var response = await http.GetAsync("fba/outbound/2020-07-01/fulfillmentOrders");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
