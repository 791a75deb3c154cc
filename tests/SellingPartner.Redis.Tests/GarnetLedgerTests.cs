using AmazonMcf.Errors;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Testing;
using AmazonMcf.Tests.Parcels;
using SellingPartner.Redis.Servers;

namespace SellingPartner.Redis;

/// <summary>A ledger in Microsoft Garnet: the same rules as in a file.</summary>
public sealed class GarnetLedgerTests(
    GarnetLedgerTests.Server server) : LedgerContract, IClassFixture<GarnetLedgerTests.Server>, IDisposable
{
    private const string Secret = "correct-horse-7431";

    /// <summary>Leaves an empty server to the next test.</summary>
    public void Dispose()
    {
        using var administrator = server.Running.Administer();
        administrator.GetServers()[0].FlushDatabase();
    }

    [Fact]
    public void It_contains_no_seller_and_expires_without_use()
    {
        using (var ledger = Open())
        {
            var order = ParcelOrders.Order("A-1", ("1", "MUG", 1)).With("UPS", "N1", ("1", "MUG", 1));
            ledger.Follow("A1SECRETSELLER", [order], order.StatusUpdatedDate!.Value);
            ledger.Record("A1SECRETSELLER", order, new ParcelBuilder(new()).Build(order), order.StatusUpdatedDate!.Value);
        }

        using var administrator = server.Running.Administer();
        var database = administrator.GetDatabase();
        var keys = administrator.GetServers()[0].Keys().ToList();
        Assert.Equal(5, keys.Count);
        Assert.All(keys, key =>
        {
            Assert.Matches("^spapi:parcels:1:\\{[0-9a-f]{16}\\}:[a-z]+$", (string?)key);
            Assert.InRange(database.KeyTimeToLive(key)!.Value, TimeSpan.FromDays(200), TimeSpan.FromDays(241));
        });
        var parcels = database.HashGetAll(keys.Single(key => ((string)key!).EndsWith(":orders", StringComparison.Ordinal)));
        Assert.Contains("N1", (string?)Assert.Single(parcels).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", (string?)parcels[0].Value, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Runs_that_record_the_same_order_lose_no_parcel()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(run => Task.Run(() =>
        {
            using var ledger = Open();
            for (var i = 0; i < 10; i++)
            {
                var order = ParcelOrders.Order("A-1").With("UPS", "N1").With("UPS", "N2");
                ledger.Record("seller", order, new ParcelBuilder(new()).Build(order), order.StatusUpdatedDate!.Value.AddSeconds(i));
                ledger.Take("seller", order.StatusUpdatedDate!.Value);
            }
        })));

        using var after = Open();
        Assert.Equal(["N1", "N2"], after.Take("seller", default).Select(parcel => parcel.TrackingNumber));
    }

    [Fact]
    public async Task A_server_that_is_gone_is_reported_and_used_again_when_it_is_back()
    {
        using var other = new GarnetProcess();
        using var ledger = LedgerPlace.Open($"redis://127.0.0.1:{other.Port}");
        Assert.Empty(ledger.Take("seller", default));
        other.Stop();
        var failure = Assert.Throws<McfParcelLedgerException>(() => ledger.Take("seller", default));
        Assert.StartsWith($"The ledger 'redis://127.0.0.1:{other.Port}' cannot be used: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal("McfParcelLedgerFailed", failure.ErrorId);

        other.Start();
        await Eventually.TrueAsync(() =>
        {
            try
            {
                return ledger.Take("seller", default).Count == 0;
            }
            catch (McfParcelLedgerException)
            {
                return false;
            }
        });
    }

    [Fact]
    public void The_password_is_a_reference_and_never_shown()
    {
        using var other = new GarnetProcess(Secret);
        var address = $"redis://127.0.0.1:{other.Port}";
        Environment.SetEnvironmentVariable("MCF_TEST_LEDGER_PASSWORD", Secret);
        try
        {
            Assert.Null(LedgerPlace.Find(address, "env:MCF_TEST_LEDGER_PASSWORD"));
            using var right = LedgerPlace.Open(address, "env:MCF_TEST_LEDGER_PASSWORD");
            Assert.Empty(right.Take("seller", default));
        }
        finally
        {
            Environment.SetEnvironmentVariable("MCF_TEST_LEDGER_PASSWORD", null);
        }

        using var wrong = LedgerPlace.Open(address);
        var failure = Assert.Throws<McfParcelLedgerException>(() => wrong.Take("seller", default));
        Assert.DoesNotContain("horse", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redis://:s3cr3t@cache:6379", null, false, "must not contain a password")]
    [InlineData("REDIS://cache/orders", null, false, "must contain only")]
    [InlineData("redis://cache:6379", "s3cr3t", true, "must be a reference")]
    [InlineData("redis://cache:6379", "env:MCF_NOT_SET", true, "refers to env:MCF_NOT_SET")]
    [InlineData("http://user:s3cr3t@cache", null, false, "must be the path of a file, or the address of Redis")]
    [InlineData("", null, false, "must be the path of a file, or the address of Redis")]
    [InlineData("  ", "env:MCF_NOT_SET", false, "must be the path of a file, or the address of Redis")]
    [InlineData("parcels.db", "env:MCF_NOT_SET", true, "requires a ledger in Redis")]
    public void Rules_are_named_without_repeating_a_secret(string place, string? password, bool isPassword, string expected)
    {
        var broken = LedgerPlace.Find(place, password);
        Assert.Equal(isPassword, broken?.IsPassword);
        Assert.StartsWith(expected, broken?.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", broken?.Rule, StringComparison.Ordinal);
    }

    internal override ParcelLedger Open() => LedgerPlace.Open($"redis://127.0.0.1:{server.Running.Port}");

    internal override ILedgerStore OpenStore() => RedisLedgerTests.OpenStore(server.Running.Port);

    /// <summary>One server for all tests.</summary>
    public sealed class Server : IDisposable
    {
        internal ITestServer Running { get; } = new GarnetProcess();

        public void Dispose() => Running.Dispose();
    }
}
