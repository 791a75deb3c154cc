using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.EnvironmentFailures;

/// <summary>What a seller reads when the network fails: through the real handler and real sockets.</summary>
public sealed class NetworkTests
{
    [Fact]
    public async Task A_machine_without_network_cannot_resolve_the_host_and_says_which()
    {
        // Reserved never to exist; it fails alike with and without a network.
        using var connection = Open(new Uri("https://sellingpartnerapi.invalid/"));

        var failure = await Assert.ThrowsAsync<McfConnectionFailedException>(() => ReadAsync(connection));

        Assert.StartsWith(
            "The login request could not be sent: no connection to sellingpartnerapi.invalid (",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith("Check the network", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(
            ("McfConnectionFailed", "sellingpartnerapi.invalid", true),
            (failure.ErrorId, failure.Context.Host, failure.IsTransient)
        );
    }

    [Fact]
    public async Task A_closed_port_is_named_and_nothing_counts_as_sent()
    {
        using var closed = new ClosedPort();
        var port = closed.Number;
        await using var login = new LoopbackServer((_, _) => null);
        using var connection = Open(new Uri($"http://127.0.0.1:{port}/"), settings =>
            settings.TokenEndpoint = new Uri(login.Address, "auth/o2/token")
        );
        var call = new ApiCall();

        var failure = await Assert.ThrowsAsync<McfConnectionFailedException>(() => connection.Orders.PlaceAsync(Orders.Simple(), call));

        Assert.StartsWith(
            $"createFulfillmentOrder for 'A-1' could not be sent: no connection to 127.0.0.1:{port} (Connection refused)",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.False(call.MayHaveTakenEffect);
    }

    [Fact]
    public async Task A_host_with_a_certificate_of_its_own_making_gets_nothing_and_is_asked_once()
    {
        await using var server = new TlsServer();
        using var connection = Open(server.Address, settings => settings.MaxAttempts = 5);

        var failure = await Assert.ThrowsAsync<McfUntrustedConnectionException>(() => ReadAsync(connection));

        Assert.StartsWith(
            $"The login request was not sent: localhost:{server.Address.Port} cannot be trusted (",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("certificate", failure.Message, StringComparison.Ordinal);
        Assert.Contains("date of this machine", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(("McfUntrustedConnection", false, true), (failure.ErrorId, failure.IsTransient, failure.IsOfTheConnection));
        Assert.Equal((1, 0), (server.Handshakes, server.BytesRead));
    }

    [Theory]
    [InlineData(404, "<html><head><title>404 Not Found</title></head></html>", "a page titled '404 Not Found'")]
    [InlineData(404, "{\"message\":\"no such route\"}", "no error that the service documents")]
    [InlineData(404, "", "no error that the service documents")]
    [InlineData(302, "", "no error that the service documents")]
    [InlineData(403, "<HTML><TITLE>\n Blocked by policy </TITLE>", "a page titled 'Blocked by policy'")]
    [InlineData(200, "<!doctype html><title>Hotel Wi-Fi</title>", "a page titled 'Hotel Wi-Fi'")]
    [InlineData(200, "welcome", "a page that the service did not send")]
    [InlineData(200, "{\"hello\":\"world\"}", "no error that the service documents")]
    public async Task A_login_response_of_a_different_host_is_not_about_credentials(int status, string body, string what)
    {
        using var world = new TestWorld();
        world.Service.Login = (_, _, _) => Task.FromResult(Responses.Elsewhere(status, body));

        var failure = await Assert.ThrowsAsync<McfNotTheServiceException>(() =>
            world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call())
        );

        Assert.StartsWith(
            $"The login request got a response that is not from the service: api.amazon.com sent HTTP {status} and {what}",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith("Check the connection's endpoint", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(("McfNotTheService", true), (failure.ErrorId, failure.IsOfTheConnection));
        Assert.Empty(world.Service.Requests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(200)]
    public async Task A_page_in_place_of_an_order_is_not_taken_for_the_service_knowing_no_such_order(int status)
    {
        using var world = new TestWorld();
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Elsewhere(status, "<html><title>Sorry</title></html>"));

        var failure = await Assert.ThrowsAsync<McfNotTheServiceException>(() =>
            world.Connection.Outbound.GetOrderAsync("A-1", world.Call())
        );

        Assert.Contains(
            $"sellingpartnerapi-na.amazon.com sent HTTP {status} and a page titled 'Sorry'",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_create_that_a_page_answered_is_not_sent_again_while_pages_are_all_there_is()
    {
        using var world = new TestWorld();
        world.Service.Then(new IOException("reset"));
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Elsewhere(404, "<html><title>Sorry</title></html>"));

        var result = await world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call());

        Assert.Equal(McfOutcome.Unknown, result.Outcome);
        Assert.Contains("a page titled 'Sorry'", result.Reason, StringComparison.Ordinal);
        Assert.Equal(
            ["POST /fulfillmentOrders", "GET /fulfillmentOrders/A-1", "GET /fulfillmentOrders/A-1", "GET /fulfillmentOrders/A-1"],
            world.Sent
        );
    }

    [Fact]
    public async Task A_failing_gateway_is_named_with_its_page()
    {
        using var world = new TestWorld();
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Elsewhere(502, "<html><title>502 Bad Gateway</title></html>"));

        var failure = await Assert.ThrowsAsync<McfServiceUnavailableException>(() =>
            world.Connection.Outbound.GetOrderAsync("A-1", world.Call())
        );

        Assert.Contains(
            "sellingpartnerapi-na.amazon.com sent HTTP 502 and a page titled '502 Bad Gateway'",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    private static Task<McfOrder> ReadAsync(McfConnection connection) => connection.Outbound.GetOrderAsync("A-1", new ApiCall());

    private static McfConnection Open(Uri address, Action<McfConnectionSettings>? change = null)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.Unlimited, settings.MaxAttempts) = (McfConnectionKind.Custom, address, true, 1);
        change?.Invoke(settings);
        return McfConnection.Open(settings);
    }
}
