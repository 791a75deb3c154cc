using AmazonMcf.Parcels.Ledger;

namespace AmazonMcf.Tests.Parcels;

/// <summary>What a ledger does for several runs at the same time.</summary>
public abstract partial class LedgerContract
{
    [Fact]
    public async Task Of_runs_at_the_same_time_one_gets_each_parcel_and_none_is_lost()
    {
        const int Orders = 40;
        using (var ledger = Open())
        {
            foreach (var number in Enumerable.Range(0, Orders))
            {
                Record(ledger, Order($"T-{number}", "A"));
            }
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var ledger = Open();
            return ledger.Take("seller", Start, Long);
        })));

        Assert.Equal(
            Enumerable.Range(0, Orders).Select(number => $"T-{number}").Order(StringComparer.Ordinal),
            taken.SelectMany(parcels => parcels).Select(parcel => parcel.SellerFulfillmentOrderId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_three_workers_one_is_killed_and_the_others_tell_the_rest_once()
    {
        const int Orders = 30;
        using (var ledger = Open())
        {
            foreach (var number in Enumerable.Range(0, Orders))
            {
                Record(ledger, Order($"W-{number:00}", "A"));
            }
        }

        // It tells some of the parcels that it has claimed, completes fewer, and is gone. Its claims end.
        var told = new List<string>();
        using (var killed = Open())
        {
            foreach (var parcel in killed.Take("seller", Start, TimeSpan.FromTicks(1)).Take(5))
            {
                told.Add(parcel.SellerFulfillmentOrderId);
                if (told.Count <= 3)
                {
                    killed.Complete(parcel);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            using var ledger = Open();
            foreach (var parcel in ledger.Take("seller", Start.AddSeconds(1), Long))
            {
                lock (told)
                {
                    told.Add(parcel.SellerFulfillmentOrderId);
                }

                ledger.Complete(parcel);
            }
        })));

        var counts = told.GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(Orders, counts.Count);
        Assert.Equal(["W-03", "W-04"], counts.Where(pair => pair.Value > 1).Select(pair => pair.Key).Order(StringComparer.Ordinal));
        using var after = Open();
        Assert.Empty(after.Take("seller", Start.AddSeconds(1)));
    }

    [Fact]
    public void An_order_that_another_run_purges_while_it_is_recorded_is_never_returned_again()
    {
        using var other = Open();
        Record(other, Order("P-1", "A"));
        other.Complete(Assert.Single(Take("P-1")));
        using var ledger = new ParcelLedger(
            new InterruptedLedgerStore(OpenStore(), () => Assert.Equal(1, other.Purge("seller", Start.AddDays(30)))));

        Record(ledger, Order("P-1", "A"));

        Assert.Empty(ledger.Take("seller", Start));
        Assert.Empty(ledger.Known("seller", "P-1"));
    }
}
