using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Import;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary>Reads the parcels of orders one by one. An order that cannot be read is an error, and is read again by the next run.</summary>
/// <param name="connection">The connection.</param>
/// <param name="options">How orders become parcels.</param>
/// <param name="ledger">The ledger; null for none.</param>
/// <param name="messages">Shows errors.</param>
internal sealed class ParcelReader(CliConnection connection, ParcelOptions options, ParcelLedger? ledger, Messages messages)
{
    private readonly ParcelBuilder builder = new(options);

    private string Seller => connection.Mcf.SellerKey;

    /// <summary>The time of the service, in UTC.</summary>
    public DateTime Now => connection.Service?.Now ?? TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>Whether an order could not be read.</summary>
    public bool HasFailures { get; private set; }

    /// <summary>Reads parcels.</summary>
    /// <param name="ids">The orders; none for those that changed.</param>
    /// <param name="since">The start of the list of orders; null for the default.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The parcels; with a ledger, all that are not completed.</returns>
    public IReadOnlyList<McfParcel> Read(string[] ids, DateTime? since, ApiCall call)
    {
        var found = new List<McfParcel>();
        var named = ids.Distinct(StringComparer.Ordinal).Select(id => (id, (McfOrder?)null));
        foreach (var (id, known) in ids.Length > 0 ? named : Changed(since, call))
        {
            if ((known ?? ReadOrder(id, call)) is not { } order)
            {
                continue;
            }

            if (ledger is null)
            {
                found.AddRange(builder.Build(order));
            }
            else if (ShopOrderId.MayFit(id, options.Channels))
            {
                ledger.Record(Seller, order, builder.Build(order, ledger.Known(Seller, id)), Now);
            }
        }

        if (ledger is null)
        {
            return found;
        }

        ledger.Purge(Seller, Now - ParcelLedger.KeepFor);
        return [.. ledger.Open(Seller, ids.Length > 0 ? ids : null)
            .Where(parcel => ShopOrderId.MayFit(parcel.SellerFulfillmentOrderId, options.Channels))];
    }

    private IEnumerable<(string Id, McfOrder? Order)> Changed(DateTime? since, ApiCall call)
    {
        var start = since ?? ledger?.NextStart(Seller, Now);
        var listed = new Dictionary<string, McfOrder>(StringComparer.Ordinal);
        foreach (var order in connection.Mcf.Outbound.ListOrdersAsync(start, call).ToBlockingEnumerable())
        {
            listed[order.SellerFulfillmentOrderId] = order;
        }

        // Orders of other channels stay due, for the runs that have these channels.
        IEnumerable<string> due = ledger is null ? listed.Keys : ledger.Follow(Seller, listed.Values, Now, since);
        return due
            .Where(id => ShopOrderId.MayFit(id, options.Channels))
            .Select(id => (id, listed.TryGetValue(id, out var order) && order.IsDetailed ? order : null));
    }

    private McfOrder? ReadOrder(string id, ApiCall call)
    {
        try
        {
            return connection.Mcf.Outbound.GetOrderAsync(id, call).GetAwaiter().GetResult();
        }
        catch (McfException failure) when (!FailedOrder.ConcernsAll(failure))
        {
            HasFailures = true;
            messages.Error($"Order '{id}' could not be read. {failure.Message}");
            return null;
        }
    }
}
