using System.Net;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Testing;

namespace AmazonMcf.Authentication;

public sealed class LoginTests : IDisposable
{
    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Sends_a_form_with_every_field_encoded()
    {
        world.Service.Then(Responses.Order("A-1"));
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        var login = Assert.Single(world.Service.Logins);
        Assert.Equal("https://api.amazon.com/auth/o2/token", login.Address.AbsoluteUri);
        Assert.Equal("POST", login.Method);
        Assert.Equal("application/x-www-form-urlencoded; charset=UTF-8", login.Header("Content-Type"));
        Assert.Equal(
            "grant_type=refresh_token&refresh_token=Atzr%7Cse%2Fcret%2B1&client_id=amzn1.application-oa2-client.test&"
                + "client_secret=amzn1.oa2-cs.v1.hush%2Bhush%26%3D",
            login.Body);
        Assert.Equal("Atza|1", world.Service.Requests.Single().Header("x-amz-access-token"));
    }

    [Theory]
    [InlineData("{\"access_token\":\"Atza|")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"expires_in\":\"soon\"}")]
    public async Task A_login_that_cannot_be_read_is_tried_again_and_sends_nothing(string body)
    {
        world.Service.Login = (_, _, _) => Task.FromResult(Responses.Elsewhere(200, body));
        var failure = await Assert.ThrowsAsync<McfAuthenticationException>(() =>
            world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call())
        );
        Assert.Equal(
            ("McfLoginFailed", true, Model.McfOutcome.NotSent),
            (failure.ErrorId, failure.IsOfTheConnection, Submission.PlacingOutcome.Of(failure))
        );
        Assert.Contains("returned a response that cannot be read", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("Only the login failed; the request was not sent.", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal((5, 0), (world.Service.Logins.Count, world.Service.Requests.Count));
    }

    [Theory]
    [InlineData("Atza|\u00e9")]
    [InlineData("Atza|1\r\nx-more: 1")]
    [InlineData("Atza|1 2")]
    public async Task A_token_that_no_header_can_carry_sends_nothing(string token)
    {
        world.Service.Login = (_, _, _) => Task.FromResult(Responses.Token(token));
        var failure = await Assert.ThrowsAsync<McfAuthenticationException>(() =>
            world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call())
        );
        Assert.Contains("an access token that cannot be sent in a header", failure.Message, StringComparison.Ordinal);
        Assert.Equal((Model.McfOutcome.NotSent, 0), (Submission.PlacingOutcome.Of(failure), world.Service.Requests.Count));
    }

    [Fact]
    public async Task Logs_in_once_for_ten_calls_at_once()
    {
        var release = new TaskCompletionSource();
        world.Service.Login = async (_, number, _) =>
        {
            await release.Task;
            return Responses.Token("Atza|" + number);
        };
        world.Service.Otherwise = (request, _) => Task.FromResult(Responses.Order("A-1"));
        var calls = Enumerable.Range(0, 10).Select(_ => world.Connection.Outbound.GetOrderAsync("A-1", world.Call())).ToList();
        release.SetResult();
        await Task.WhenAll(calls);
        Assert.Single(world.Service.Logins);
        Assert.All(world.Service.Requests, request => Assert.Equal("Atza|1", request.Header("x-amz-access-token")));
    }

    [Fact]
    public async Task Connections_of_one_seller_share_the_login()
    {
        using var other = McfConnection.Open(TestWorld.Settings(), world.Service, world.Time);
        world.Service.Then(Responses.Order("A-1")).Then(Responses.Order("A-1"));
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        await other.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Single(world.Service.Logins);
    }

    [Fact]
    public async Task A_login_outlives_the_connection_that_opened_it()
    {
        using var other = McfConnection.Open(TestWorld.Settings(), world.Service, world.Time);
        world.Connection.Dispose();
        world.Service.Then(Responses.Order("A-1"));
        await other.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Single(world.Service.Logins);
    }

    [Fact]
    public async Task Renews_a_minute_before_the_end_counted_from_the_sending()
    {
        world.Service.Login = (_, number, _) =>
        {
            world.Time.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(Responses.Token("Atza|" + number));
        };
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Order("A-1"));
        await ReadAsync();
        world.Time.Advance(TimeSpan.FromSeconds(3600 - 60 - 10 - 1));
        await ReadAsync();
        Assert.Single(world.Service.Logins);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync();
        Assert.Equal(2, world.Service.Logins.Count);
        Assert.Equal("Atza|2", world.Service.Requests.Last().Header("x-amz-access-token"));
    }

    [Fact]
    public async Task Replaces_a_token_the_service_calls_expired_and_sends_once_more()
    {
        world.Service.Then(Responses.Denied("The access token you provided has expired.")).Then(Responses.Order("A-1"));
        Assert.Equal("A-1", (await ReadAsync()).SellerFulfillmentOrderId);
        Assert.Equal(["Atza|1", "Atza|2"], world.Service.Requests.Select(request => request.Header("x-amz-access-token")));
        Assert.Equal(2, world.Attempts.Count);
    }

    [Fact]
    public async Task Replaces_it_only_once()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Denied("The access token you provided has expired."));
        await Assert.ThrowsAsync<McfUnauthorizedException>(ReadAsync);
        Assert.Equal((2, 2), (world.Service.Requests.Count, world.Service.Logins.Count));
    }

    [Fact]
    public async Task Does_not_log_in_again_for_a_rejection_that_does_not_mention_expiry()
    {
        world.Service.Then(Responses.Denied());
        await Assert.ThrowsAsync<McfUnauthorizedException>(ReadAsync);
        Assert.Equal((1, 1), (world.Service.Requests.Count, world.Service.Logins.Count));
    }

    [Fact]
    public async Task Logs_in_again_for_any_rejection_of_a_token_older_than_its_life()
    {
        using var patient = new TestWorld(settings => settings.RequestTimeout = TimeSpan.FromHours(5));
        patient.Service.Then((_, _) =>
        {
            patient.Time.Advance(TimeSpan.FromHours(2));
            return Task.FromResult(Responses.Denied());
        }).Then(Responses.Order("A-1"));
        await patient.Connection.Outbound.GetOrderAsync("A-1", patient.Call());
        Assert.Equal(2, patient.Service.Logins.Count);
    }

    [Theory]
    [InlineData(400, "invalid_grant", "McfInvalidGrant")]
    [InlineData(401, "invalid_client", "McfInvalidClient")]
    [InlineData(400, "unauthorized_client", "McfUnauthorizedClient")]
    [InlineData(400, "invalid_request", "McfLoginFailed")]
    public async Task Names_the_remedy_of_a_refused_login_and_does_not_try_again(int status, string error, string errorId)
    {
        world.Service.Login = (_, _, _) =>
            Task.FromResult(
                Responses.Json(
                    status,
                    $$"""{"error":"{{error}}","error_description":"Not good: {{TestWorld.RefreshToken}} of {{TestWorld.ClientSecret}}"}"""
                )
            );
        var failure = await Assert.ThrowsAsync<McfAuthenticationException>(ReadAsync);
        Assert.Equal((errorId, error, (int?)status), (failure.ErrorId, failure.Code, failure.HttpStatus));
        Assert.Single(world.Service.Logins);
        Assert.Empty(world.Service.Requests);
        AssertNoSecret(failure);
    }

    [Fact]
    public async Task Retries_a_login_after_a_server_error()
    {
        world.Service.Login = (_, number, _) => number switch
        {
            1 => Task.FromResult(Responses.Html(503)),
            2 => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            _ => Task.FromResult(Responses.Token("Atza|good")),
        };
        world.Service.Then(Responses.Order("A-1"));
        await ReadAsync();
        Assert.Equal(3, world.Service.Logins.Count);
    }

    [Fact]
    public async Task Gives_up_a_login_that_never_works_and_leaves_an_order_certainly_unplaced()
    {
        world.Service.Login = (_, _, _) => Task.FromResult(Responses.Html(500));
        var failure = await Assert.ThrowsAsync<McfServiceUnavailableException>(
            () => world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call()));
        Assert.Equal(5, failure.Attempts);
        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task One_who_stops_waiting_does_not_stop_the_others()
    {
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        world.Service.Login = async (_, _, _) =>
        {
            asked.SetResult();
            await release.Task;
            return Responses.Token("Atza|1");
        };
        world.Service.Then(Responses.Order("A-1"));
        using var stop = new CancellationTokenSource();
        var stopped = world.Connection.Outbound.GetOrderAsync("A-1", world.Call(stop.Token));
        await asked.Task;
        var other = world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        release.SetResult();
        await other;
        Assert.Single(world.Service.Logins);
    }

    [Fact]
    public async Task Shows_no_secret_in_any_failure_of_the_login()
    {
        world.Service.Login = (_, _, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = new StringContent("You sent " + TestWorld.RefreshToken + " and " + TestWorld.ClientSecret),
        });
        AssertNoSecret(await Assert.ThrowsAsync<McfNotTheServiceException>(ReadAsync));
    }

    private static void AssertNoSecret(McfException failure)
    {
        var shown = failure + failure.Context.BodyStart + string.Concat(failure.Errors);
        Assert.DoesNotContain("se/cret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", shown, StringComparison.Ordinal);
    }

    private Task<Model.McfOrder> ReadAsync() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
}
