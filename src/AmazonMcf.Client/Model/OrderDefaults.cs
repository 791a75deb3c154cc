using System.Globalization;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Model;

/// <summary>Defaults for members that the service requires and the input omits.</summary>
internal static class OrderDefaults
{
    public const string Speed = ShippingSpeedCategories.Standard;

    public const string Comment = "Thank you for your order.";

    /// <summary>The id of a line: its own, or its place in the order counted from 1.</summary>
    public static string LineId(McfOrderRequestItem item, int index) =>
        item.SellerFulfillmentOrderItemId.NullIfBlank() ?? (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The order number the recipient reads: its own, or the id of the order.</summary>
    public static string? DisplayableId(McfOrderRequest order) => order.DisplayableOrderId.NullIfBlank() ?? order.SellerFulfillmentOrderId;
}
