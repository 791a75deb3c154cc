using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;

namespace AmazonMcf.Workflows;

/// <summary>
/// Collects a list of orders with one object for each ID, the newest. The service sorts by last change, so an order that changes while its
/// list is read page by page appears twice.
/// </summary>
internal sealed class NewestOrders
{
    /// <summary>The warning that a list without a start is empty: otherwise it could be mistaken for "no orders at all".</summary>
    public const string NothingRecent =
        "No order changed status in the last 36 hours, the service's default range. Use -Since to look further back.";

    private static readonly TimeSpan UsualRange = TimeSpan.FromHours(36);

    private readonly Dictionary<string, LinkedListNode<McfOrder>> byId = new(StringComparer.Ordinal);
    private readonly LinkedList<McfOrder> orders = [];

    /// <summary>The orders, oldest change first.</summary>
    public IReadOnlyCollection<McfOrder> All => orders;

    /// <summary>The start of a list.</summary>
    /// <param name="since">The start that the user specified; null for the default.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="virtualTime">The time of an embedded service; null for any other service.</param>
    /// <returns>The start; null for the default of the service.</returns>
    /// <remarks>
    /// 2026-07-04 has no default, and the client's is that of this machine's clock, which is not the clock of an embedded service.
    /// </remarks>
    public static DateTime? StartOf(DateTime? since, McfConnection connection, DateTime? virtualTime) =>
        since ?? (connection.ApiVersion == OutboundVersions.V20260704 ? virtualTime - UsualRange : null);

    /// <summary>Reads a list, as far as it is needed.</summary>
    /// <param name="list">The list of a connection.</param>
    /// <param name="selection">Which orders are wanted; null for all.</param>
    /// <param name="first">How many of them are enough; null for all.</param>
    /// <returns>The orders, also those that are not wanted.</returns>
    public static IReadOnlyCollection<McfOrder> Read(IEnumerable<McfOrder> list, OrderSelection? selection = null, int? first = null)
    {
        var newest = new NewestOrders();
        var wanted = 0;
        foreach (var order in list)
        {
            newest.Add(order);
            wanted += selection?.Includes(order) == false ? 0 : 1;

            // An order that appears again may not be wanted any more.
            if (first <= wanted && first <= newest.All.Count(known => selection?.Includes(known) != false))
            {
                break;
            }
        }

        return newest.All;
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
}
