using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Tests.Parcels;
using SellingPartner.Quota;
using SellingPartner.Redis.Servers;

namespace SellingPartner.Redis;

/// <summary>The same in Redis, where it is installed.</summary>
public sealed class RedisLedgerTests
{
    [RedisInstalledFact]
    public async Task The_rules_are_the_same_on_redis_server()
    {
        using var server = new RedisProcess();
        var contract = new OnServer(server);
        foreach (var sequence in LedgerContract.Sequences)
        {
            contract.The_previous_number_is_the_one_that_the_shop_has((string)sequence[0], (string)sequence[1]);
            contract.Flush();
        }

        Action[] rules =
        [
            contract.Interrupted_runs_converge_to_the_true_state,
            contract.A_claimed_parcel_is_returned_to_one_run_until_the_claim_ends,
            contract.A_number_that_replaces_a_claimed_one_waits_for_it, contract.An_order_that_changed_after_it_was_read_is_read_again,
            contract.The_last_reading_and_the_orders_to_read_are_kept, contract.Completed_orders_are_purged_by_age_and_never_returned_again,
            contract.An_order_that_another_run_purges_while_it_is_recorded_is_never_returned_again,
        ];
        foreach (var rule in rules)
        {
            rule();
            contract.Flush();
        }

        await contract.Of_runs_at_the_same_time_one_gets_each_parcel_and_none_is_lost();
    }

    /// <summary>A ledger store on a server of this machine.</summary>
    internal static ILedgerStore OpenStore(int port)
    {
        var address = $"redis://127.0.0.1:{port}";
        var settings = new QuotaStoreSettings(QuotaStoreAddress.Parse(address, out _)!, null, "Test")
        {
            Timeout = TimeSpan.FromSeconds(60),
        };
        return new RedisLedgerStore(new RedisScripts(settings), address);
    }

    private sealed class OnServer(ITestServer server) : LedgerContract
    {
        public void Flush()
        {
            using var administrator = server.Administer();
            administrator.GetServers()[0].FlushDatabase();
        }

        internal override ILedgerStore OpenStore() => RedisLedgerTests.OpenStore(server.Port);
    }
}
