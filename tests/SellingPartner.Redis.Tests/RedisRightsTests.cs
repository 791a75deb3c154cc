using System.Security;
using System.Text.RegularExpressions;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Tests.Parcels;
using SellingPartner.Quota;
using SellingPartner.Redis.Servers;

namespace SellingPartner.Redis;

/// <summary>The rights that docs/scale.md names, and what happens without them.</summary>
public sealed class RedisRightsTests
{
    private const string Password = "correct-horse-7431";

    // What the library for Redis tries when it connects, and does without.
    private static readonly string[] Optional = ["get", "cluster", "config", "client", "subscribe", "info"];

    [RedisInstalledFact]
    public async Task The_documented_rights_are_enough_for_the_quota()
    {
        using var server = new RedisProcess();
        Assert.Empty(await DeniedAsync(server, Rules("spapi:quota:*"), async () =>
        {
            using var store = new RedisQuotaStore(Settings(server.Port));
            Assert.Equal(1, (await store.ExchangeAsync(Exchange)).Granted);
        }));
    }

    [RedisInstalledFact]
    public async Task The_documented_rights_are_enough_for_the_ledger()
    {
        using var server = new RedisProcess();
        Assert.Empty(await DeniedAsync(server, Rules("spapi:parcels:*"), () =>
        {
            var contract = new WithRights(server);
            contract.Interrupted_runs_converge_to_the_true_state();
            contract.Flush();
            contract.The_last_reading_and_the_orders_to_read_are_kept();
            contract.Flush();
            contract.Completed_orders_are_purged_by_age_and_never_returned_again();
            return Task.CompletedTask;
        }));
    }

    [RedisInstalledFact]
    public async Task The_lack_of_a_documented_right_is_named()
    {
        using var server = new RedisProcess();
        var rules = Rules("spapi:quota:*");
        var needed = new List<string>();
        foreach (var right in rules.Where(rule => rule[0] == '+'))
        {
            await DeniedAsync(server, [.. rules.Where(rule => rule != right)], async () =>
            {
                using var store = new RedisQuotaStore(Settings(server.Port));
                if (await Record.ExceptionAsync(() => store.ExchangeAsync(Exchange)) is { } failure)
                {
                    needed.Add(right);
                    Assert.IsType<QuotaStoreException>(failure);
                    Assert.Contains("right", failure.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain("horse", failure.ToString(), StringComparison.Ordinal);
                }
            });
        }

        Assert.Equal(["+echo", "+select", "+eval", "+time", "+hgetall", "+del", "+hset", "+pexpire"], needed);
    }

    [RedisInstalledFact]
    public async Task Without_the_right_to_the_database_nothing_is_written_to_another()
    {
        using var server = new RedisProcess();
        await DeniedAsync(server, ["~*", "+@all", "-select", "-config"], async () =>
        {
            using var store = new RedisQuotaStore(Settings(server.Port));
            for (var time = 0; time < 2; time++)
            {
                var failure = await Assert.ThrowsAsync<QuotaStoreException>(() => store.ExchangeAsync(Exchange));
                Assert.Contains("'select'", failure.Message, StringComparison.Ordinal);
            }
        });

        using var administrator = ((ITestServer)server).Administer();
        Assert.Equal(0, administrator.GetServers()[0].DatabaseSize(0));
    }

    [RedisInstalledFact]
    public async Task A_database_that_the_server_lacks_is_a_failure_for_a_user_without_other_rights()
    {
        using var server = new RedisProcess();
        await DeniedAsync(server, Rules("spapi:quota:*"), async () =>
        {
            using var store = new RedisQuotaStore(Settings(server.Port, 4711));
            var failure = await Assert.ThrowsAsync<QuotaStoreException>(() => store.ExchangeAsync(Exchange));
            Assert.Contains("DB index is out of range", failure.Message, StringComparison.Ordinal);
        });
    }

    // Applies the rules to the user, and returns the commands that were denied.
    private static async Task<List<string>> DeniedAsync(ITestServer server, string[] rules, Func<Task> use)
    {
        using var administrator = server.Administer();
        var endpoint = administrator.GetServers()[0];
        await endpoint.ExecuteAsync("ACL", ["SETUSER", "runner", "reset", "on", ">" + Password, .. rules]);
        await endpoint.ExecuteAsync("ACL", "LOG", "RESET");
        await use();
        var log = (StackExchange.Redis.RedisResult[])(await endpoint.ExecuteAsync("ACL", "LOG"))!;
        return [.. log
            .Select(entry => (StackExchange.Redis.RedisResult[])entry!)
            .Select(entry => $"{entry[5]} {entry[7]}")
            .Where(denied => !Array.Exists(Optional, command => denied.StartsWith("toplevel " + command, StringComparison.Ordinal)))
            .Distinct()];
    }

    // The code of the page that begins with the keys.
    private static string[] Rules(string keys)
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "scale.md"));
        return Regex.Match(page, "`(~" + Regex.Escape(keys) + " [^`]+)`").Groups[1].Value.Split(' ');
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private static QuotaStoreSettings Settings(int port, int database = 2)
    {
        var secret = new SecureString();
        Password.ToList().ForEach(secret.AppendChar);
        return new(QuotaStoreAddress.Parse($"redis://runner@127.0.0.1:{port}/{database}", out _)!, secret, "Test")
        {
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    private static QuotaExchange Exchange { get; } = new()
    {
        Key = "spapi:quota:1:0011223344556677:host:2020-07-01:createFulfillmentOrder",
        Want = 1,
        Burst = 30,
        Lease = TimeSpan.FromMinutes(1),
        SeenPermit = 0,
        Held = 30,
        Rate = 2,
        Pace = 2,
        Events = [],
    };

    private sealed class WithRights(ITestServer server) : LedgerContract
    {
        public void Flush()
        {
            using var administrator = server.Administer();
            administrator.GetServers()[0].FlushDatabase(2);
        }

        internal override ILedgerStore OpenStore() =>
            new RedisLedgerStore(new RedisScripts(Settings(server.Port)), $"redis://127.0.0.1:{server.Port}/2");
    }
}
