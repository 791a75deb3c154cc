using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>The returns of orders.</summary>
internal static class ReturnList
{
    /// <summary>How many days back returns are listed by default.</summary>
    public const int PastDays = 30;

    /// <summary>
    /// How many days before that orders are read: a return does not change the status of its order, and begins after the order has arrived.
    /// </summary>
    public const int OrderDays = 60;

    /// <summary>Reads an order with its returns.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <exception cref="McfNotInApiVersionException">The version of the connection has no returns.</exception>
    public static async Task<McfOrder> ReadAsync(string orderId, McfConnection connection, ApiCall call)
    {
        WithoutReturns.RequireReturns(connection.ApiVersion, OutboundOperations.GetFulfillmentOrder.Name, orderId);
        return await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
    }

    /// <summary>Rejects a search for returns over a connection whose version has none, before any order is read.</summary>
    /// <param name="connection">The connection.</param>
    /// <exception cref="McfNotInApiVersionException">The version of the connection has no returns.</exception>
    public static void RequireSearchable(McfConnection connection) =>
        WithoutReturns.RequireReturns(connection.ApiVersion, OutboundOperations.ListAllFulfillmentOrders.Name, null);

    /// <summary>The warning that a report over a connection has no returns; null if its version has them.</summary>
    /// <param name="connection">The connection.</param>
    public static string? MissingFromReport(McfConnection connection) => connection.ApiVersion != OutboundVersions.V20260704
        ? null
        : $"The report has no returns for connection '{connection.Name}': Fulfillment Outbound {connection.ApiVersion} has none. Use "
            + $"-ApiVersion {OutboundVersions.V20200701} to include them.";

    /// <summary>The returns of an order.</summary>
    /// <param name="order">The order, in full.</param>
    /// <param name="since">Only units whose return changed status since this time; null for all.</param>
    /// <returns>The returns; null if there are none.</returns>
    public static McfReturn? Of(McfOrder order, DateTime? since)
    {
        McfReturnItem[] units = [.. order.ReturnItems.OrEmpty().Where(unit => since is null || unit.StatusChangedDate >= since)];
        var ids = units.Select(unit => unit.ReturnAuthorizationId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        McfReturnAuthorization[] authorizations =
        [
            .. order.ReturnAuthorizations.OrEmpty()
                .Where(authorization => since is null || ids.Contains(authorization.ReturnAuthorizationId ?? "")),
        ];
        return units.Length == 0 && authorizations.Length == 0
            ? null
            : new McfReturn
            {
                SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
                Accepted = units,
                Authorizations = authorizations,
                SellerKey = order.SellerKey,
                ConnectionName = order.ConnectionName,
            };
    }
}
