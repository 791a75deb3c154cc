using AmazonMcf.Model;
using AmazonMcf.Outbound.V20260704.Wire;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>The texts of an order and its lines, which this version has on the packing slip.</summary>
internal static class PackingSlips
{
    public const string OrderId = "orderId";
    public const string OrderTime = "orderTime";
    public const string OrderText = "orderText";
    public const string GiftMessage = "giftMessage";
    public const string LineText = "lineItemText";

    public static OrderPackingSlip? ToWire(McfOrderRequest order, DateTime placedAt) =>
        !FulfillmentFeatures.PrintsSlip(order) ? null : Slip(
        (OrderId, OrderDefaults.DisplayableId(order)),
        (OrderTime, IsoTime.Format(order.DisplayableOrderDate ?? placedAt)),
        (OrderText, order.DisplayableOrderComment.NullIfBlank() ?? OrderDefaults.Comment));

    public static OrderPackingSlip? ToWire(McfOrderRequestItem line) =>
        Slip((GiftMessage, line.GiftMessage.NullIfBlank()), (LineText, line.DisplayableComment.NullIfBlank()));

    private static OrderPackingSlip? Slip(params (string Name, string? Value)[] attributes)
    {
        var filled = attributes.Where(attribute => attribute.Value is not null)
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value!, StringComparer.Ordinal);
        return filled.Count == 0 ? null : new OrderPackingSlip { TemplateAttributes = filled };
    }
}
