using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Session;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Collects a list of orders with one object for each ID, the newest. The service sorts by last change, so an order that changes while its
/// list is read page by page appears twice.
/// </summary>
internal sealed class NewestOrders
{
    private static readonly TimeSpan UsualRange = TimeSpan.FromHours(36);

    private readonly Dictionary<string, LinkedListNode<McfOrder>> byId = new(StringComparer.Ordinal);
    private readonly LinkedList<McfOrder> orders = [];

    /// <summary>The orders, oldest change first.</summary>
    public IReadOnlyCollection<McfOrder> All => orders;

    /// <summary>Reads the list of a connection.</summary>
    /// <param name="command">The command.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="since">The start of the list; null for the service's default.</param>
    /// <param name="isEnough">Whether no more pages are needed; asked after each order.</param>
    /// <returns>The orders.</returns>
    public static NewestOrders Read(
        McfCmdlet command, McfConnection connection, DateTime? since, Func<McfOrder, NewestOrders, bool> isEnough)
    {
        WarnIfFuture(command, SessionClock.At(connection), since);
        var list = new NewestOrders();

        // 2026-07-04 has no default, and the client's is that of this machine's clock, which is not the clock of an embedded service.
        var start = since ?? (SessionClock.VirtualTime(connection) is { } now && connection.ApiVersion == OutboundVersions.V20260704
            ? now - UsualRange
            : null);
        foreach (var order in command.Stream(call => connection.Outbound.ListOrdersAsync(start, call)))
        {
            list.Add(order);
            if (isEnough(order, list))
            {
                break;
            }
        }

        return list;
    }

    /// <summary>Adds an order; an older object with the same ID is removed.</summary>
    /// <param name="order">The order.</param>
    public void Add(McfOrder order)
    {
        if (byId.TryGetValue(order.SellerFulfillmentOrderId, out var known))
        {
            if (known.Value.StatusUpdatedDate > order.StatusUpdatedDate)
            {
                return;
            }

            orders.Remove(known);
        }

        byId[order.SellerFulfillmentOrderId] = orders.AddLast(order);
    }

    private static void WarnIfFuture(McfCmdlet command, DateTime now, DateTime? since)
    {
        if (since > now)
        {
            command.WriteWarning(FormattableString.Invariant(
                $"-Since is in the future, so no order is found: the time of the service is {now:yyyy-MM-dd HH:mm} UTC."));
        }
    }
}
