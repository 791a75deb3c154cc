using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.EnvironmentFailures;

/// <summary>A machine whose clock is wrong by an hour, or is set right in the middle of the work.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly DateTimeOffset trueTime = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly SetClock clock = new();
    private readonly ScriptedHandler service = new();
    private readonly McfConnection connection;

    public ClockTests()
    {
        clock.Now = trueTime;
        connection = McfConnection.Open(TestWorld.Settings(), service, clock);
    }

    public void Dispose()
    {
        connection.Dispose();
        service.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_wrong_clock_does_not_shorten_or_lengthen_the_life_of_a_token(int hours)
    {
        clock.Now = trueTime.AddHours(hours);
        service.Otherwise = (_, _) => Task.FromResult(Responses.Order("A-1"));

        await ReadAsync();
        clock.Now += TimeSpan.FromMinutes(58);
        await ReadAsync();
        Assert.Single(service.Logins);

        clock.Now += TimeSpan.FromMinutes(1);
        await ReadAsync();
        Assert.Equal(2, service.Logins.Count);
    }

    [Fact]
    public async Task A_clock_set_back_by_an_hour_costs_one_more_login_when_the_token_runs_out_unseen()
    {
        service.Then(Responses.Order("A-1")).Then(Responses.Denied("The access token you provided has expired.")).Then(Responses.Ok());

        await ReadAsync();
        clock.Now += TimeSpan.FromMinutes(59) - TimeSpan.FromHours(1);
        var result = await connection.Orders.PlaceAsync(Orders.Simple(), new ApiCall());

        Assert.Equal(McfOutcome.Created, result.Outcome);
        Assert.Equal(2, service.Logins.Count);
    }

    [Theory]
    [InlineData(61, "The clock of this machine is 61 minutes ahead of the service's clock.")]
    [InlineData(-61, "The clock of this machine is 61 minutes behind the service's clock.")]
    public async Task A_rejection_and_a_denial_say_that_the_clocks_do_not_agree(int minutes, string hint)
    {
        clock.Now = trueTime.AddMinutes(minutes);
        service
            .Then(Dated(Responses.Error(400, "InvalidInput", "Value 2024 for parameter DisplayableOrderDate is invalid.")))
            .Then(Dated(Responses.Denied()));

        var rejection = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            connection.Outbound.CreateOrderAsync(Orders.Simple(), new ApiCall())
        );
        var denial = await Assert.ThrowsAsync<McfUnauthorizedException>(ReadAsync);

        Assert.Contains(hint, rejection.Message, StringComparison.Ordinal);
        Assert.Contains(hint, denial.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_login_says_so_too()
    {
        clock.Now = trueTime.AddHours(1);
        service.Login = (_, _, _) => Task.FromResult(Dated(Responses.Json(400, """{"error":"invalid_grant","error_description":"No."}""")));

        var failure = await Assert.ThrowsAsync<McfAuthenticationException>(ReadAsync);

        Assert.EndsWith(
            "The clock of this machine is 60 minutes ahead of the service's clock. Correct it if the message mentions a date or a "
                + "time.",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Clocks_that_agree_within_minutes_are_no_matter()
    {
        clock.Now = trueTime.AddMinutes(4);
        service.Then(Dated(Responses.Error(400, "InvalidInput", "No.")));

        var rejection = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            connection.Outbound.CreateOrderAsync(Orders.Simple(), new ApiCall())
        );

        Assert.DoesNotContain("clock", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_the_service_shows_a_wrong_clock()
    {
        clock.Now = trueTime.AddHours(-1);
        service.Then(Dated(Responses.Ok()));

        var status = await new ServiceProbe(connection, clock).CheckAsync(TimeSpan.FromMinutes(1), new ApiCall());

        Assert.Equal((McfServiceStatus.Yellow, "-01:00:00"), (status.Status, status.ClockAhead));
        Assert.Equal("The service is responding. The clock of this machine is 60 minutes behind the service's clock.", status.Message);
        Assert.StartsWith("Correct the clock of this machine", status.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_named_by_its_end_is_measured_by_the_clock_that_named_it()
    {
        using var world = new TestWorld();
        var now = world.Time.GetUtcNow();
        world.Service
            .Then(Responses.Unavailable().With("Date", Text(now.AddHours(1))).With("Retry-After", Text(now.AddHours(1).AddSeconds(3))))
            .Then(Responses.Order("A-1"));

        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());

        Assert.Equal(TimeSpan.FromSeconds(3), world.Attempts.First().RetryTime);
    }

    private HttpResponseMessage Dated(HttpResponseMessage response) => response.With("Date", Text(trueTime));

    private static string Text(DateTimeOffset instant) => instant.ToString("r", CultureInfo.InvariantCulture);

    private Task<McfOrder> ReadAsync() => connection.Outbound.GetOrderAsync("A-1", new ApiCall());

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
