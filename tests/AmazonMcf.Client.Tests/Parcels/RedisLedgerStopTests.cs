using AmazonMcf.Errors;
using AmazonMcf.Parcels.Ledger;
using SellingPartner.Quota;

namespace AmazonMcf.Tests.Parcels;

/// <summary>A stop ends the work with a ledger on a server, whatever the server does.</summary>
public sealed class RedisLedgerStopTests : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task A_server_that_does_not_respond_is_not_waited_for()
    {
        var asked = new TaskCompletionSource();
        using var store = Open((_, _) =>
        {
            asked.SetResult();
            return new TaskCompletionSource<IReadOnlyList<string>>().Task;
        });
        var reading = Task.Run(() => store.OpenOrders("seller"));
        await asked.Task;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public void A_change_that_other_processes_always_precede_ends_at_the_next_request()
    {
        var swaps = 0;
        using var store = Open((action, _) =>
        {
            if (action != "swap")
            {
                return Task.FromResult<IReadOnlyList<string>>([""]);
            }

            if (++swaps == 3)
            {
                stop.Cancel();
            }

            return Task.FromResult<IReadOnlyList<string>>(["0"]);
        });

        Assert.ThrowsAny<OperationCanceledException>(() => store.Update("seller", ["A-1"], Change));
        Assert.Equal(3, swaps);
    }

    [Fact]
    public void A_failure_of_the_server_is_still_an_error_of_the_ledger()
    {
        using var store = Open((_, _) => Task.FromException<IReadOnlyList<string>>(new QuotaStoreException("no response in time")));
        var failure = Assert.Throws<McfParcelLedgerException>(() => store.OpenOrders("seller"));
        Assert.Equal("The ledger 'redis://cache:6379' cannot be used: no response in time.", failure.Message);
    }

    private static bool Change(LedgerOrder order) => order.Record(
        [new() { SellerFulfillmentOrderId = "A-1", ShopOrderId = "A-1", TrackingNumber = "1Z1" }],
        new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private RedisLedgerStore Open(Func<string, IReadOnlyList<string>, Task<IReadOnlyList<string>>> evaluate) =>
        new(new ScriptedStore(evaluate), "redis://cache:6379", stop.Token);

    private sealed class ScriptedStore(Func<string, IReadOnlyList<string>, Task<IReadOnlyList<string>>> evaluate) : IScriptStore
    {
        public Task<IReadOnlyList<string>> EvaluateAsync(
            string script, IReadOnlyList<string> keys, IReadOnlyList<string> arguments) => evaluate(arguments[1], arguments);

        public void Dispose()
        {
        }
    }
}
