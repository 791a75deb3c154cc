using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Finds the orders of a connection that may have new parcels.</summary>
/// <param name="command">The command.</param>
/// <param name="ledger">The ledger; null for none.</param>
/// <param name="options">The channels.</param>
internal sealed class ParcelList(McfCmdlet command, ParcelLedger? ledger, ParcelOptions options)
{
    /// <summary>Reads the list.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="since">The start of the list; null for the end of the last one, or the default.</param>
    public IEnumerable<OrderQuery> Read(McfConnection connection, DateTime? since)
    {
        if (ledger is null)
        {
            return OrderLists.Read(command, connection, since).Select(Query);
        }

        var (seller, now) = (connection.SellerKey, SessionClock.At(connection));
        var changed = OrderLists.Read(command, connection, since ?? ledger.NextStart(seller, now));
        var listed = changed.ToDictionary(order => order.SellerFulfillmentOrderId, StringComparer.Ordinal);

        // Those of other channels stay due, for the runs that have these channels.
        return ledger.Follow(seller, changed, now, since)
            .Where(id => ShopOrderId.MayFit(id, options.Channels))
            .Select(id => listed.TryGetValue(id, out var order) ? Query(order) : new(id, null));
    }

    private static OrderQuery Query(McfOrder order) => new(order.SellerFulfillmentOrderId, order.IsDetailed ? order : null);
}
