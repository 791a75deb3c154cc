using AmazonMcf.Testing;

namespace AmazonMcf.Connection;

public sealed class ServiceProbeTests : IDisposable
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromMinutes(1);

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_response_at_once_is_green()
    {
        world.Service.Then(Responses.Ok("""{"payload":{"fulfillmentOrders":[]}}"""));

        var status = await CheckAsync();

        Assert.Equal(
            (McfServiceStatus.Green, 1, 200, (string?)null),
            (status.Status, status.Attempts, status.HttpStatus!.Value, status.ErrorId)
        );
        Assert.Equal(("US", "US", McfConnectionKind.Live), (status.Name, status.Marketplace, status.Kind));
        Assert.Equal((Responses.RequestId, world.Time.GetUtcNow().UtcDateTime), (status.RequestId, status.CheckedAt));
        Assert.NotNull(status.Latency);
        Assert.Single(world.Service.Requests);
        Assert.StartsWith("GET /fulfillmentOrders?queryStartDate=", world.Sent[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quota_shows_what_the_check_itself_took()
    {
        world.Service.Then(Responses.Ok());

        var status = await CheckAsync();

        Assert.Equal(("listAllFulfillmentOrders", 30), (status.Quota.Operation, status.Quota.Burst));
        Assert.InRange(status.Quota.Available, 28.9, 29.5);
        Assert.Equal(McfConnection.AllApis.Sum(api => api.Operations.Count), status.Quotas.Count);
        Assert.Equal(
            world.Connection.Apis.SelectMany(api => api.Operations).Select(operation => operation.Name),
            status.Quotas.Select(quota => quota.Operation)
        );
    }

    [Theory]
    [InlineData("Inbound", "listInboundPlans", "/inbound/fba/2024-03-20/inboundPlans?pageSize=1")]
    [InlineData("Inventory", "getInventorySummaries", "/fba/inventory/v1/summaries?details=true&")]
    [InlineData("Outbound", "listAllFulfillmentOrders", "/fba/outbound/2020-07-01/fulfillmentOrders?queryStartDate=")]
    public async Task Each_section_is_checked_with_one_request_of_its_own(string section, string operation, string path)
    {
        world.Service.Then(Responses.Ok());

        var status = await new ServiceProbe(world.Connection, world.Time, section).CheckAsync(ProbeTimeout, world.Call());

        Assert.Equal((McfServiceStatus.Green, section, operation), (status.Status, status.Section, status.Quota.Operation));
        Assert.StartsWith(path, world.Service.Requests.Single().PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_at_the_second_attempt_is_yellow()
    {
        world.Service.Then(Responses.Unavailable()).Then(Responses.Ok());

        var status = await CheckAsync();

        Assert.Equal((McfServiceStatus.Yellow, 2), (status.Status, status.Attempts));
        Assert.Contains("attempt 2", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_response_is_yellow()
    {
        world.Service.Then((_, _) =>
        {
            world.Time.Advance(ServiceProbe.SlowAfter + TimeSpan.FromSeconds(1));
            return Task.FromResult(Responses.Ok());
        });

        var status = await CheckAsync();

        Assert.Equal(McfServiceStatus.Yellow, status.Status);
        Assert.Contains("6 s", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_yellow()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Throttled());

        var status = await CheckAsync();

        Assert.Equal((McfServiceStatus.Yellow, "McfThrottled"), (status.Status, status.ErrorId));
    }

    [Fact]
    public async Task A_service_that_fails_every_time_is_red_and_says_what_to_do()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Unavailable());

        var status = await CheckAsync();

        Assert.Equal((McfServiceStatus.Red, "McfServiceUnavailable", 503), (status.Status, status.ErrorId, status.HttpStatus!.Value));
        Assert.False(string.IsNullOrEmpty(status.RecommendedAction));
    }

    [Fact]
    public async Task A_refused_login_is_red_before_any_request()
    {
        world.Service.Login = (_, _, _) => Task.FromResult(Responses.Json(400, """{"error":"invalid_grant","error_description":"no"}"""));

        var status = await CheckAsync();

        Assert.Equal((McfServiceStatus.Red, "McfInvalidGrant"), (status.Status, status.ErrorId));
        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task A_service_that_never_responds_is_red_when_the_timeout_ends()
    {
        world.Service.ThenHang();

        var status = await new ServiceProbe(world.Connection, world.Time).CheckAsync(TimeSpan.FromSeconds(10), world.Call());

        Assert.Equal((McfServiceStatus.Red, "McfRequestTimeout"), (status.Status, status.ErrorId));
        Assert.Contains("within 10 s", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_is_stopped_ends_and_judges_nothing()
    {
        using var stop = new CancellationTokenSource();
        world.Service.Then(async (request, token) =>
        {
            await stop.CancelAsync();
            return await ScriptedHandler.HangAsync(request, token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ServiceProbe(world.Connection, world.Time).CheckAsync(ProbeTimeout, world.Call(stop.Token, stop.Token)));
    }

    private Task<McfServiceStatus> CheckAsync() => new ServiceProbe(world.Connection, world.Time).CheckAsync(ProbeTimeout, world.Call());
}
