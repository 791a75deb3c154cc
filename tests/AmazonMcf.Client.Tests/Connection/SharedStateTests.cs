using AmazonMcf.Testing;
using SellingPartner;
using SellingPartner.Authentication;
using SellingPartner.Telemetry;

namespace AmazonMcf.Connection;

/// <summary>
/// What the connections of a seller share lasts as long as one of them is open, and as long after that as it still knows something.
/// </summary>
public sealed class SharedStateTests
{
    private const int Sellers = 200;

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Closed_connections_of_many_sellers_leave_nothing_behind()
    {
        await using var server = Features();
        var sellers = Enumerable.Range(0, Sellers).Select(number => Settings(server.Address, number)).ToList();
        foreach (var settings in sellers)
        {
            using var connection = McfConnection.Open(settings, null, time);
            await connection.Outbound.GetFeaturesAsync("ATVPDKIKX0DER", new ApiCall());

            // The quotas of the seller, the login, the sockets.
            Assert.Equal(3, KeysOf(settings).Count());

            // The quotas of the application.
            Assert.Equal(5, connection.GetQuota("createDestination").Burst);
            Assert.Equal(4, KeysOf(settings).Count());
        }

        // The last quota is full again after half a second.
        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Empty(sellers.SelectMany(KeysOf));
        await Eventually.TrueAsync(() => server.OpenConnections == 0);
    }

    [Fact]
    public async Task A_closed_connection_does_not_keep_the_quotas_of_the_application()
    {
        await using var server = Features();
        var settings = Settings(server.Address, -3);
        var connection = McfConnection.Open(settings, null, time);
        connection.Dispose();

        Assert.Equal(5, connection.GetQuota("createDestination").Burst);
        Assert.Empty(KeysOf(settings));
    }

    [Fact]
    public async Task Connections_that_were_not_used_leave_nothing_behind()
    {
        await using var server = Features();
        var settings = Settings(server.Address, -1);
        for (var number = 0; number < Sellers; number++)
        {
            McfConnection.Open(settings, null, time).Dispose();
        }

        Assert.Empty(KeysOf(settings));
        Assert.Equal(0, time.ArmedTimers);
    }

    [Fact]
    public async Task A_seller_who_comes_back_finds_the_quota_as_it_is()
    {
        await using var server = Features();
        var settings = Settings(server.Address, -2);
        using (var first = McfConnection.Open(settings, null, time))
        {
            for (var number = 0; number < 10; number++)
            {
                await first.Outbound.GetFeaturesAsync("ATVPDKIKX0DER", new ApiCall());
            }
        }

        time.Advance(TimeSpan.FromSeconds(1));
        using var second = McfConnection.Open(settings, null, time);
        Assert.Equal(22, second.GetQuota("getFeatures").Available);

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEmpty(KeysOf(settings));
        second.Dispose();
        Assert.Empty(KeysOf(settings));
    }

    private static LoopbackServer Features() => new((_, _) => """{"payload":{"features":[]}}""");

    private static McfConnectionSettings Settings(Uri address, int seller)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.ClientId) = (
            McfConnectionKind.Custom,
            address,
            "amzn1.application-oa2-client.shared" + seller
        );
        return settings;
    }

    private static IEnumerable<string> KeysOf(McfConnectionSettings settings)
    {
        var credentials = new LwaCredentials(
            new Uri(settings.Endpoint!, "auth/o2/token"), settings.ClientId!, settings.ClientSecret!, settings.RefreshToken!);
        return SharedState.Network.Keys.Where(key =>
            key == credentials.ClientId || key == credentials.KeyOf(null) || key.StartsWith(credentials.SellerKey, StringComparison.Ordinal)
        );
    }
}
