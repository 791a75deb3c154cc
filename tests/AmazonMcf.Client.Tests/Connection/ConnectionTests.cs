using System.Reflection;
using System.Security;
using AmazonMcf.Errors;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Connection;

public class ConnectionTests
{
    [Theory]
    [InlineData("US", McfConnectionKind.Live, "https://sellingpartnerapi-na.amazon.com/")]
    [InlineData("BR", McfConnectionKind.Sandbox, "https://sandbox.sellingpartnerapi-na.amazon.com/")]
    [InlineData("DE", McfConnectionKind.Live, "https://sellingpartnerapi-eu.amazon.com/")]
    [InlineData("IN", McfConnectionKind.Sandbox, "https://sandbox.sellingpartnerapi-eu.amazon.com/")]
    [InlineData("JP", McfConnectionKind.Live, "https://sellingpartnerapi-fe.amazon.com/")]
    [InlineData("AU", McfConnectionKind.Sandbox, "https://sandbox.sellingpartnerapi-fe.amazon.com/")]
    [InlineData("US", McfConnectionKind.Embedded, "https://embedded.mcf.localhost/")]
    public void The_marketplace_and_the_kind_decide_the_host(string code, string kind, string host)
    {
        using var world = new TestWorld(settings => (settings.Marketplace, settings.Kind) = (McfMarketplaces.Find(code)!, kind));
        Assert.Equal(host, world.Connection.Endpoint.AbsoluteUri);
        Assert.Equal(world.Connection.Marketplace.Region, world.Connection.Region);
    }

    [Theory]
    [InlineData(McfConnectionKind.Live, null, null, "https://api.amazon.com/auth/o2/token")]
    [InlineData(McfConnectionKind.Sandbox, null, null, "https://api.amazon.com/auth/o2/token")]
    [InlineData(McfConnectionKind.Embedded, null, null, "https://embedded.mcf.localhost/auth/o2/token")]
    [InlineData(McfConnectionKind.Custom, "http://127.0.0.1:8080/mcf/", null, "http://127.0.0.1:8080/mcf/auth/o2/token")]
    [InlineData(
        McfConnectionKind.Custom,
        "https://proxy.example/",
        "https://login.example/auth/o2/token",
        "https://login.example/auth/o2/token"
    )]
    public async Task Logs_in_where_the_kind_says(string kind, string? endpoint, string? token, string expected)
    {
        using var world = new TestWorld(settings =>
        {
            settings.Kind = kind;
            settings.Endpoint = endpoint is null ? null : new Uri(endpoint);
            settings.TokenEndpoint = token is null ? null : new Uri(token);
        });
        world.Service.Then(Responses.Order("A-1"));
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Equal(expected, world.Service.Logins.Single().Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://example.com/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://localhost.example.com/", false)]
    [InlineData("ftp://localhost/", false)]
    [InlineData("https://user@example.com/", false)]
    [InlineData("https://example.com/?a=b", false)]
    [InlineData("https://example.com/#a", false)]
    [InlineData("relative", false)]
    [InlineData("https://example.com/", true)]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://[::1]:8080/", true)]
    public void Takes_https_anywhere_and_http_on_loopback_only(string address, bool good)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.TokenEndpoint) = (
            McfConnectionKind.Custom,
            new Uri(address, UriKind.RelativeOrAbsolute),
            new Uri("https://example.com/t")
        );
        if (good)
        {
            using var connection = McfConnection.Open(settings);
            Assert.Equal(settings.Endpoint, connection.Endpoint);
            return;
        }

        var failure = Assert.Throws<McfValidationException>(() => McfConnection.Open(settings));
        Assert.Equal("Endpoint", Assert.Single(failure.ValidationErrors).Member);
    }

    [Theory]
    [InlineData(McfConnectionKind.Live, null)]
    [InlineData(McfConnectionKind.Sandbox, null)]
    [InlineData(McfConnectionKind.Custom, "https://sellingpartnerapi-eu.amazon.com/")]
    public void Counts_calls_wherever_Amazon_does(string kind, string? endpoint)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (kind, endpoint is null ? null : new Uri(endpoint), true);
        var failure = Assert.Throws<McfValidationException>(() => McfConnection.Open(settings));
        Assert.Equal("Unlimited", Assert.Single(failure.ValidationErrors).Member);
    }

    [Fact]
    public void Names_all_that_is_missing_at_once()
    {
        var settings = new McfConnectionSettings
        {
            Kind = McfConnectionKind.Custom,
            MaxAttempts = 0,
            RequestTimeout = TimeSpan.Zero,
            ClientSecret = new SecureString(),
        };
        var failure = Assert.Throws<McfValidationException>(() => McfConnection.Open(settings));
        Assert.Equal(
            ["Endpoint", "ClientId", "ClientSecret", "RefreshToken", "MaxAttempts", "RequestTimeout"],
            failure.ValidationErrors.Select(error => error.Member)
        );
    }

    [Fact]
    public void Opening_sends_nothing()
    {
        using var world = new TestWorld();
        Assert.Empty(world.Service.Logins);
        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task Keeps_its_own_copies_of_the_secrets()
    {
        using var handler = new ScriptedHandler();
        var settings = TestWorld.Settings();
        using var connection = McfConnection.Open(settings, handler);
        settings.ClientSecret!.Dispose();
        settings.RefreshToken!.Dispose();
        handler.Then(Responses.Order("A-1"));
        Assert.Equal("A-1", (await connection.Outbound.GetOrderAsync("A-1", new ApiCall())).SellerFulfillmentOrderId);
    }

    [Fact]
    public void No_property_shows_a_secret()
    {
        using var world = new TestWorld();
        var shown = string.Join(
            "\n",
            typeof(McfConnection)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => property.GetValue(world.Connection))
        );
        foreach (var secret in new[] { TestWorld.ClientSecret, TestWorld.RefreshToken, "hush", "se/cret" })
        {
            Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        }

        Assert.Matches("^[0-9a-f]{12}$", world.Connection.SellerKey);
    }

    [Theory]
    [InlineData(McfConnectionKind.Live, null, "US")]
    [InlineData(McfConnectionKind.Sandbox, null, "US Sandbox")]
    [InlineData(McfConnectionKind.Live, "shop", "shop")]
    public void Has_a_name(string kind, string? name, string expected)
    {
        using var world = new TestWorld(settings => (settings.Kind, settings.Name) = (kind, name));
        Assert.Equal(expected, world.Connection.ToString());
    }

    [Fact]
    public void Reads_credentials_from_the_environment_and_names_what_is_not_there()
    {
        var variables = new Dictionary<string, string> { ["SPAPI_CLIENT_ID"] = " id ", ["SPAPI_CLIENT_SECRET"] = "se" };
        var settings = new McfConnectionSettings();
        Assert.Equal(["SPAPI_REFRESH_TOKEN"], McfEnvironment.Fill(settings, variables.GetValueOrDefault));
        Assert.Equal(("id", 2), (settings.ClientId, settings.ClientSecret!.Length));
        variables["SPAPI_REFRESH_TOKEN"] = "token";
        variables["SPAPI_CLIENT_ID"] = "other";
        Assert.Empty(McfEnvironment.Fill(settings, variables.GetValueOrDefault));
        Assert.Equal(("id", 5), (settings.ClientId, settings.RefreshToken!.Length));
    }
}
