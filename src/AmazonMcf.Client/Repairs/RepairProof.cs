using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Repairs;

/// <summary>Tells whether one order repairs another by what both contain: the shop may have an order with the id of a repair.</summary>
internal static class RepairProof
{
    /// <summary>
    /// Whether an order repairs another one, whose id precedes its number: the first one ended without a parcel, and the other one has
    /// the same recipient and lines, as far as they are known, and its order number tells that it is a repair or is the same.
    /// </summary>
    /// <param name="repair">The order that may be a repair.</param>
    /// <param name="first">The order that it may repair.</param>
    public static bool IsRepairOf(McfOrder repair, McfOrder first) => RepairId.IsRepair(repair) != false
        && HasEndedWithoutParcel(first)
        && (RepairId.IsRepair(repair) == true || IsSameNumber(repair, first))
        && IsSameRecipient(repair.DestinationAddress, first.DestinationAddress)
        && HasLinesOf(repair, first);

    /// <summary>Whether an order ended, and none of its units was shipped, as it is before an order is placed again.</summary>
    public static bool HasEndedWithoutParcel(McfOrder order) => RepairId.IsRepairable(order)
        && order.Shipments.OrEmpty().All(shipment =>
            shipment.Status is ShipmentStatuses.CancelledByFulfiller or ShipmentStatuses.CancelledBySeller);

    // 2020-07-01 shows the id of an order that was placed without a number; 2026-07-04 has a number only with a packing slip.
    private static bool IsSameNumber(McfOrder repair, McfOrder first) => repair.DisplayableOrderId.NullIfBlank() is not { } number
        || first.DisplayableOrderId.NullIfBlank() is not { } expected
        || string.Equals(number.Trim(), expected.Trim(), StringComparison.Ordinal);

    // The address may have been corrected since. The service does not return a name to everyone.
    private static bool IsSameRecipient(McfAddress? repair, McfAddress? first) => repair?.Name.NullIfBlank() is not { } name
        || first?.Name.NullIfBlank() is not { } expected
        || string.Equals(name.Trim(), expected.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool HasLinesOf(McfOrder repair, McfOrder first) => !repair.IsDetailed || !first.IsDetailed
        || repair.Items.OrEmpty().All(item => first.Items.OrEmpty().Any(line =>
            line.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId
            && string.Equals(line.SellerSku, item.SellerSku, StringComparison.OrdinalIgnoreCase)
            && line.Quantity >= item.Quantity));
}
