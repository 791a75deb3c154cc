using System.Net;
using System.Net.Sockets;
using System.Security;
using AmazonMcf.Errors;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Testing;
using SellingPartner.Quota;
using SellingPartner.Redis.Servers;
using StackExchange.Redis;

namespace SellingPartner.Redis;

/// <summary>The store on real servers: on Garnet always, on Redis where it is installed.</summary>
public sealed class RedisServerTests
{
    private const string Key = "spapi:quota:1:0011223344556677:host:2020-07-01:createFulfillmentOrder";
    private const string Password = "correct-horse-7431";

    public static TheoryData<string> Servers => RedisProcess.Program is null ? ["Garnet"] : ["Garnet", "Redis"];

    [RedisInstalledFact]
    public void Redis_is_tested_too() => Assert.Equal(2, Servers.Count);

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Stores_of_several_processes_grant_the_burst_once(string kind)
    {
        using var server = Start(kind);
        var stores = Enumerable.Range(0, 4).Select(_ => Open(server)).ToList();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 80).Select(number => stores[number % 4].ExchangeAsync(Exchange(want: 1, rate: 0.0001))));

        Assert.Equal(30, replies.Sum(reply => reply.Granted));
        Assert.Equal(Enumerable.Range(1, 30).Select(permit => (long)permit), Granted(replies));
        Assert.Equal(4, replies.Max(reply => reply.Clients));
        stores.ForEach(store => store.Dispose());
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_server_that_does_not_know_the_script_gets_it_again(string kind)
    {
        using var server = Start(kind);
        using var store = Open(server);
        Assert.Equal(1, (await store.ExchangeAsync(Exchange(want: 1))).Permit);
        using var administrator = server.Administer();
        administrator.GetServers()[0].ScriptFlush();
        Assert.Equal(2, (await store.ExchangeAsync(Exchange(want: 1))).Permit);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task There_is_one_key_that_expires_and_holds_numbers_only(string kind)
    {
        using var server = Start(kind);
        using var store = Open(server);
        await store.ExchangeAsync(Exchange(want: 2, events: ["a2.5", "r1:2000"]));
        using var administrator = server.Administer();
        Assert.Equal([Key], administrator.GetServers()[0].Keys().Select(key => (string)key!));
        var database = administrator.GetDatabase();
        Assert.InRange(database.KeyTimeToLive(Key)!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(70));
        Assert.All(database.HashGetAll(Key), field => Assert.Matches("^[0-9.:-]+$", (string)field.Value!));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_server_that_is_gone_is_reported_and_used_again_when_it_is_back(string kind)
    {
        using var server = Start(kind);
        using var store = Open(server);
        var before = await store.ExchangeAsync(Exchange(want: 30));
        server.Stop();
        var failure = await Assert.ThrowsAsync<QuotaStoreException>(() => store.ExchangeAsync(Exchange(want: 1)));
        Assert.DoesNotContain(Environment.MachineName, failure.Message, StringComparison.OrdinalIgnoreCase);

        server.Start();
        var after = await UntilAnsweredAsync(store, Exchange(want: 1, rate: 0.0001, seen: before.Permit, held: 0));
        Assert.Equal((0, before.Permit), (after.Granted, after.Permit));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_password_is_sent_and_a_wrong_one_is_reported_without_showing_it(string kind)
    {
        using var server = Start(kind, Password);
        using var right = Open(server, Password);
        Assert.Equal(1, (await right.ExchangeAsync(Exchange(want: 1))).Granted);

        foreach (var other in new[] { null, "wrong-horse-7431" })
        {
            using var store = Open(server, other);
            var failure = await Assert.ThrowsAsync<QuotaStoreException>(() => store.ExchangeAsync(Exchange(want: 1)));
            Assert.DoesNotContain("horse", failure.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Quotas_of_two_processes_share_the_burst_and_survive_the_end_of_the_server(string kind)
    {
        using var server = Start(kind);
        using var first = Open(server);
        using var second = Open(server);
        var plan = new UsagePlan("createFulfillmentOrder", 0.0001, 30);
        using var one = new SharedQuota(Key, plan, first, TimeSpan.FromMinutes(1), TimeProvider.System);
        using var two = new SharedQuota(Key, plan, second, TimeSpan.FromMinutes(1), TimeProvider.System);
        var permits = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => one.TakeAsync(default)));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => two.TakeAsync(default))), permit => Assert.True(permit > 0));

        using var stop = new CancellationTokenSource();
        var waiting = two.TakeAsync(stop.Token);
        one.GiveBack(permits[0]);
        Assert.Equal(31, await waiting);

        server.Stop();
        foreach (var permit in permits.Skip(1))
        {
            one.GiveBack(permit);
        }

        var alone = one.TakeAsync(stop.Token);
        await Eventually.TrueAsync(() => first.Health.Outages == 1);
        long seen = 0;
        Assert.Contains($"redis://127.0.0.1:{server.Port}", first.Health.TakeNotice(ref seen), StringComparison.Ordinal);
        Assert.Null(first.Health.TakeNotice(ref seen));
        await stop.CancelAsync();
        await Task.WhenAny(alone);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_database_that_the_server_lacks_is_a_failure_of_the_store_and_of_the_ledger(string kind)
    {
        using var server = Start(kind);
        var address = $"redis://127.0.0.1:{server.Port}/9999";
        var settings = new QuotaStoreSettings(QuotaStoreAddress.Parse(address, out _)!, null, "Test");
        using var store = new RedisQuotaStore(settings);
        var failure = await Assert.ThrowsAsync<QuotaStoreException>(() => store.ExchangeAsync(Exchange(want: 1)));
        Assert.Contains("database", failure.Message, StringComparison.OrdinalIgnoreCase);

        using var quota = new SharedQuota(
            Key, new UsagePlan("createFulfillmentOrder", 2, 30), store, TimeSpan.FromMinutes(1), TimeProvider.System);
        _ = await quota.TakeAsync(default);
        Assert.Equal(1, store.Health.Outages);

        using var ledger = LedgerPlace.Open(address);
        var error = Assert.Throws<McfParcelLedgerException>(() => ledger.Take("seller", default));
        Assert.StartsWith($"The ledger '{address}' cannot be used: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("rights", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_closed_is_a_failure_of_the_store()
    {
        var store = Open(1, null);
        store.Dispose();
        await Assert.ThrowsAsync<QuotaStoreException>(() => store.ExchangeAsync(Exchange(want: 1)));
    }

    [Fact]
    public async Task A_connection_that_several_callers_close_is_closed_once_and_the_next_one_stays_open()
    {
        using var server = new GarnetProcess();
        using var link = new RedisLink(Settings(server.Port, null));
        var first = await link.OpenAsync();
        link.Close(first);
        var second = await link.OpenAsync();
        Assert.NotSame(first.Multiplexer, second.Multiplexer);

        link.Close(first);

        Assert.Same(second.Multiplexer, (await link.OpenAsync()).Multiplexer);
    }

    [Fact]
    public async Task A_server_that_never_responds_times_out()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var store = Open(((IPEndPoint)listener.LocalEndpoint).Port, null, seconds: 1);
        await Assert.ThrowsAsync<QuotaStoreException>(() => store.ExchangeAsync(Exchange(want: 1)));
    }

    [Fact]
    public void The_store_is_opened_by_name_so_that_nothing_loads_it_without_need()
    {
        var settings = new QuotaStoreSettings(QuotaStoreAddress.Parse("redis://127.0.0.1:1", out _)!, null, "Test");
        using var store = QuotaStores.Open(settings);
        Assert.IsType<RedisQuotaStore>(store);
        Assert.Matches("^[0-9A-F]{12}$", store.Client);
    }

    [Theory]
    [InlineData("redis://cache:6379", "redis://cache:6379", null)]
    [InlineData("rediss://cache", "rediss://cache:6379", null)]
    [InlineData("redis://runner@cache:6380/3", "redis://cache:6380/3", "runner")]
    [InlineData("redis://[::1]:7000", "redis://[::1]:7000", null)]
    public void Addresses_are_read(string text, string shown, string? user)
    {
        var address = QuotaStoreAddress.Parse(text, out var rule);
        Assert.Null(rule);
        Assert.Equal((shown, user), (address!.Text, address.User));
    }

    [Theory]
    [InlineData("redis://:s3cr3t@cache:6379", "must not contain a password")]
    [InlineData("rediss://runner:s3cr3t@cache", "must not contain a password")]
    [InlineData("redis://:s3@cr3t/%zz@cache", "must not contain a password")]
    [InlineData("http://cache:6379", "must be an address")]
    [InlineData("cache:6379", "must be an address")]
    [InlineData("redis://", "must be an address")]
    [InlineData("redis://cache:6379?password=s3cr3t", "must contain only")]
    [InlineData("redis://cache:6379/orders", "must contain only")]
    public void Addresses_that_are_not_usable_are_rejected_without_repeating_them(string text, string expected)
    {
        Assert.Null(QuotaStoreAddress.Parse(text, out var rule));
        Assert.StartsWith(expected, rule, StringComparison.Ordinal);
        Assert.DoesNotContain("s3", rule, StringComparison.Ordinal);
    }

    private static ITestServer Start(string kind, string? password = null) =>
        kind == "Redis" ? new RedisProcess(password) : new GarnetProcess(password);

    private static RedisQuotaStore Open(ITestServer server, string? password = null) => Open(server.Port, password);

    private static RedisQuotaStore Open(int port, string? password, int seconds = 60) => new(Settings(port, password, seconds));

    // A busy machine takes its time.
    private static QuotaStoreSettings Settings(int port, string? password, int seconds = 60)
    {
        SecureString? secret = null;
        if (password is not null)
        {
            secret = new SecureString();
            password.ToList().ForEach(secret.AppendChar);
        }

        var address = QuotaStoreAddress.Parse($"redis://127.0.0.1:{port}", out _)!;
        return new QuotaStoreSettings(address, secret, "Test") { Timeout = TimeSpan.FromSeconds(seconds) };
    }

    private static async Task<QuotaExchangeReply> UntilAnsweredAsync(RedisQuotaStore store, QuotaExchange exchange)
    {
        QuotaExchangeReply? reply = null;
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                reply = await store.ExchangeAsync(exchange);
                return true;
            }
            catch (QuotaStoreException)
            {
                return false;
            }
        });
        return reply!;
    }

    private static IEnumerable<long> Granted(IEnumerable<QuotaExchangeReply> replies) =>
        replies.Where(reply => reply.Granted == 1).Select(reply => reply.Permit).Order();

    private static QuotaExchange Exchange(int want, double rate = 2, long seen = 0, double held = 30, string[]? events = null) => new()
    {
        Key = Key,
        Want = want,
        Burst = 30,
        Lease = TimeSpan.FromMinutes(1),
        SeenPermit = seen,
        Held = held,
        Rate = rate,
        Pace = rate,
        Events = [.. (events ?? []).Select(text => new QuotaEvent(text, EndsPermit: false))],
    };
}
