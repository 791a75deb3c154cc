using AmazonMcf.Cli.Verbs;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Results;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Commands;

/// <summary>Reads the parcels of orders one by one. An order that cannot be read is an error, and is read again by the next run.</summary>
/// <param name="run">The run, which shows errors.</param>
/// <param name="options">How orders become parcels.</param>
/// <param name="ledger">The ledger; null for none.</param>
/// <param name="claim">How long other runs do not get the same parcels; null to let them.</param>
/// <param name="keepFor">How long the ledger keeps completed parcels.</param>
internal sealed class ParcelReader(VerbRun run, ParcelOptions options, ParcelLedger? ledger, TimeSpan? claim, TimeSpan keepFor)
{
    private readonly ParcelBuilder builder = new(options);

    private string Seller => run.Mcf.SellerKey;

    /// <summary>Reads parcels.</summary>
    /// <param name="ids">The orders; none for those that changed.</param>
    /// <param name="since">The start of the list of orders; null for the default.</param>
    /// <returns>The parcels; with a ledger, all that are not completed.</returns>
    public IReadOnlyList<McfParcel> Read(string[] ids, DateTime? since)
    {
        var found = new List<McfParcel>();
        var named = ids.Distinct(StringComparer.Ordinal).Select(id => (id, (McfOrder?)null));
        foreach (var (id, known) in ids.Length > 0 ? named : Changed(since))
        {
            if (ReadOrder(id, known) is not { } order)
            {
                continue;
            }

            if (ledger is null)
            {
                found.AddRange(builder.Build(order));
            }
            else if (ShopOrderId.MayFit(id, options.Channels))
            {
                ledger.Record(Seller, order, builder.Build(order, ledger.Known(Seller, id)), run.Now);
            }
        }

        if (ledger is null)
        {
            return found;
        }

        ledger.Purge(Seller, run.Now - keepFor);
        var parcels = ledger.Take(
            Seller,
            run.Now,
            claim,
            id => (ids.Length == 0 || ids.Contains(id)) && ShopOrderId.MayFit(id, options.Channels),
            out var others);
        if (others.Warning is { } warning)
        {
            run.Messages.Warning(warning);
        }

        return parcels;
    }

    private IEnumerable<(string Id, McfOrder? Order)> Changed(DateTime? since)
    {
        var start = since ?? ledger?.NextStart(Seller, run.Now);
        var listed = new Dictionary<string, McfOrder>(StringComparer.Ordinal);
        foreach (var order in run.Mcf.Outbound.ListOrdersAsync(start, run.NewCall()).ToBlockingEnumerable())
        {
            listed[order.SellerFulfillmentOrderId] = order;
        }

        // Orders of other channels stay due, for the runs that have these channels.
        IEnumerable<string> due = ledger is null ? listed.Keys : ledger.Follow(Seller, listed.Values, run.Now, since);
        return due
            .Where(id => ShopOrderId.MayFit(id, options.Channels))
            .Select(id => (id, listed.TryGetValue(id, out var order) && order.IsDetailed ? order : null));
    }

    private McfOrder? ReadOrder(string id, McfOrder? known)
    {
        try
        {
            var orders = run.Mcf.Outbound;
            var order = known ?? orders.GetOrderAsync(id, run.NewCall()).GetAwaiter().GetResult();
            return RepairLookup.DecideAsync(order, orders, run.NewCall()).GetAwaiter().GetResult();
        }
        catch (McfException failure) when (!FailedOrder.ConcernsAll(failure))
        {
            run.Fail($"Order '{id}' could not be read. {failure.Message}");
            return null;
        }
    }
}
