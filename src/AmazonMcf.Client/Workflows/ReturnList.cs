using AmazonMcf.Model;

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
