using System.Collections.Concurrent;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Session;
using AmazonMcf.Workflows;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Many orders by ID with few requests, where the lists of a version contain full orders: a page of a list costs as much quota as one
/// order. Orders that are not in the list are read one by one.
/// </summary>
internal sealed class ListedOrders
{
    /// <summary>How far back orders are looked for by default.</summary>
    public const int SearchedDays = PackageSearch.PastDays;

    // A page is worth its request only if it replaces several. If no page contains one of the orders, a fifth more requests are sent.
    private const int OrdersPerPage = 5;

    private readonly ConcurrentDictionary<(string SellerKey, string OrderId), McfOrder> orders = new();

    /// <summary>Reads the lists of the connections that the IDs are sent to.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ids">The IDs, with their connections; null where an ID has none or several.</param>
    /// <param name="since">The start of the list, in UTC; null for the last 30 days.</param>
    public void Read(McfCmdlet command, IEnumerable<(string Id, McfConnection? Connection)> ids, DateTime? since)
    {
        foreach (var own in ids.GroupBy(id => id.Connection))
        {
            var wanted = new HashSet<string>(own.Select(id => id.Id), StringComparer.Ordinal);
            if (own.Key is { ApiVersion: OutboundVersions.V20260704 } connection && wanted.Count >= OrdersPerPage)
            {
                Read(command, connection, wanted, since ?? SessionClock.At(connection).AddDays(-SearchedDays));
            }
        }
    }

    /// <summary>Reads an order, with a request only if no list contained it.</summary>
    /// <param name="orderId">The ID.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="call">The call.</param>
    public async Task<McfOrder> GetAsync(string orderId, McfConnection connection, ApiCall call) =>
        orders.TryGetValue((connection.SellerKey, orderId), out var order)
            ? order
            : await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);

    // The list is an attempt: an error of it is an error of the orders that are then read one by one.
    private void Read(McfCmdlet command, McfConnection connection, HashSet<string> wanted, DateTime since)
    {
        var pages = wanted.Count / OrdersPerPage;
        try
        {
            for (string? token = null; pages > 0; pages--)
            {
                var from = token;
                var page = command.Run(call => connection.Outbound.ReadOrderPageAsync(since, from, call));
                foreach (var order in page.Orders.Where(order => order.IsDetailed && wanted.Remove(order.SellerFulfillmentOrderId)))
                {
                    orders[(connection.SellerKey, order.SellerFulfillmentOrderId)] = order;
                }

                token = page.NextToken;
                if (token is null || wanted.Count == 0)
                {
                    return;
                }
            }
        }
        catch (McfException failure) when (!failure.IsOfTheConnection)
        {
            command.WriteVerbose($"The list of orders could not be read, so that orders are read one by one: {failure.Message}");
        }
    }
}
