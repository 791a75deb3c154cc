using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>Says what is in an order, in a few words.</summary>
internal static class OrderText
{
    private const int LinesShown = 3;

    /// <summary>Status, lines and recipient of an order that the service has: <c>New, 2 x MUG-01 to P*** E***, Ann Arbor, US</c>.</summary>
    public static string Describe(McfOrder order)
    {
        var content = order.Items.Count == 0 ? "" : ", " + Lines(order.Items, item => item.Quantity);
        return $"{order.Status ?? "without status"}{content} to {RecipientText.MaskWithTown(order.DestinationAddress)}";
    }

    /// <summary>An order that is to be placed: <c>1001: 2 x MUG-01 to P*** E***, US, Standard, on hold</c>.</summary>
    public static string Describe(McfOrderRequest order)
    {
        var action = order.FulfillmentAction == "Hold" ? ", on hold" : "";
        return $"{order.SellerFulfillmentOrderId}: {Lines(order.Items, item => item.Quantity)} to "
            + $"{RecipientText.Mask(order.DestinationAddress)}, "
            + $"{order.ShippingSpeedCategory ?? "Standard"}{action}";
    }

    /// <summary>What to do about an order whose outcome is unknown.</summary>
    public static string Unknown(McfOrderResult result) =>
        $"Whether order '{result.SellerFulfillmentOrderId}' was placed is not known. {result.Reason} "
        + "Run the same input again to settle it.";

    /// <summary>The lines of an order; of a long one only how many there are.</summary>
    public static string Lines<T>(IReadOnlyCollection<T> items, Func<T, long> quantityOf) => items.Count > LinesShown
        ? FormattableString.Invariant($"{items.Sum(quantityOf)} units in {items.Count} lines")
        : string.Join(", ", items);
}
