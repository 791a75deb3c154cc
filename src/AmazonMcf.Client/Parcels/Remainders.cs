using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Parcels;

/// <summary>Finds the units of orders that Amazon will not ship.</summary>
/// <param name="options">How orders at Amazon become orders of the shop.</param>
internal sealed class Remainders(ParcelOptions options)
{
    private const string Canceled = nameof(Canceled);

    /// <summary>Whether Amazon may have stopped shipping an order before all of its units were shipped.</summary>
    /// <param name="order">The order, from a list or read in full.</param>
    /// <param name="includesCanceled">Whether canceled orders count.</param>
    public static bool MayHave(McfOrder order, bool includesCanceled) => order.IsTerminal
        && FulfillmentOrderStatuses.Normalize(order.Status) is { } status
        && (includesCanceled || status != FulfillmentOrderStatuses.Cancelled)
        && (order.IsDetailed ? ReasonOf(order) is not null : true);

    /// <summary>The units of an order that are not shipped, one row for each line; none while Amazon may still ship it.</summary>
    /// <param name="order">The order, read in full.</param>
    public IReadOnlyList<McfRemainder> Of(McfOrder order)
    {
        if (!order.IsTerminal || ReasonOf(order) is not { } reason)
        {
            return [];
        }

        var (id, channel) = ShopOrderId.Of(order, options.Channels);
        if (channel is null && options.Channels.Count > 0)
        {
            return [];
        }

        var map = options.SkuMap ?? channel?.SkuMap;
        var lines = new ShopLines(order, channel is null ? map : map?.ForDefault(channel.Name));
        var shipped = Shipped(order);
        foreach (var item in shipped)
        {
            lines.Find(item)?.Line.Count(item.SellerFulfillmentOrderItemId ?? "", item.Quantity);
        }

        var units = shipped
            .GroupBy(item => item.SellerFulfillmentOrderItemId ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(item => item.Quantity), StringComparer.Ordinal);
        return [.. order.Items.OrEmpty()
            .Select(item => (Item: item, Left: item.Quantity - ShippedOf(item)))
            .Where(line => line.Left > 0)
            .Select(line => Row(order, line.Item, line.Left, lines.Find(line.Item.SellerFulfillmentOrderItemId)))];

        McfRemainder Row(McfOrder of, McfOrderItem item, int left, (ShopLine Line, int Units)? line)
        {
            var row = Remainders.Row(of, item, left, line);
            (row.ShopOrderId, row.Channel, row.Reason) = (id, channel?.Name, reason);
            return row;
        }

        int ShippedOf(McfOrderItem item) => units.TryGetValue(item.SellerFulfillmentOrderItemId ?? "", out var count) ? count : 0;
    }

    private static string? ReasonOf(McfOrder order) => FulfillmentOrderStatuses.Normalize(order.Status) switch
    {
        FulfillmentOrderStatuses.Unfulfillable => McfStuckReason.Unfulfillable,
        FulfillmentOrderStatuses.Invalid => McfStuckReason.Invalid,
        FulfillmentOrderStatuses.CompletePartialled => McfStuckReason.PartlyUnshipped,
        FulfillmentOrderStatuses.Cancelled => Canceled,
        FulfillmentOrderStatuses.Complete when order.Items.OrEmpty().Any(item => item.UnfulfillableQuantity > 0) =>
            McfStuckReason.PartlyUnshipped,
        _ => null,
    };

    private static List<McfShipmentItem> Shipped(McfOrder order) => [.. order.Shipments.OrEmpty()
        .Where(shipment => shipment.Status is not (ShipmentStatuses.CancelledByFulfiller or ShipmentStatuses.CancelledBySeller))
        .SelectMany(shipment => shipment.Items)];

    private static McfRemainder Row(McfOrder order, McfOrderItem item, int left, (ShopLine Line, int Units)? line)
    {
        var to = order.DestinationAddress ?? new McfAddress();
        return new McfRemainder
        {
            SellerKey = order.SellerKey,
            ConnectionName = order.ConnectionName,
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            SellerSku = item.SellerSku,
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            Quantity = left,
            ShopSku = line?.Line.Sku,
            ShopLineId = line?.Line.Id,
            ShopQuantity = (line?.Units ?? left) - (line?.Line.Complete ?? 0),
            Name = to.Name,
            AddressLine1 = to.AddressLine1,
            AddressLine2 = to.AddressLine2,
            AddressLine3 = to.AddressLine3,
            City = to.City,
            StateOrRegion = to.StateOrRegion,
            PostalCode = to.PostalCode,
            CountryCode = to.CountryCode,
            Phone = to.Phone,
        };
    }
}
