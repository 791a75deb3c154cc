using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>Describes an order in a few words.</summary>
internal static class OrderText
{
    private const int LinesShown = 3;

    /// <summary>Status, lines and recipient of an existing order: <c>New, 2 x MUG-01 to P*** E***, Ann Arbor, US</c>.</summary>
    public static string Describe(McfOrder order)
    {
        var content = order.Items is { Count: > 0 } lines ? ", " + Lines(lines, item => item.Quantity) : "";
        return $"{order.Status ?? "no status"}{content} to {RecipientText.MaskWithTown(order.DestinationAddress)}";
    }

    /// <summary>An order to be placed: <c>1001: 2 x MUG-01 to P*** E***, US, Standard, on hold</c>.</summary>
    public static string Describe(McfOrderRequest order)
    {
        var action = order.FulfillmentAction == "Hold" ? ", on hold" : "";
        return $"{order.SellerFulfillmentOrderId}: {Lines(order.Items, item => item.Quantity)} to "
            + $"{RecipientText.Mask(order.DestinationAddress)}, "
            + $"{order.ShippingSpeedCategory ?? "Standard"}{action}";
    }

    /// <summary>What to do about an order whose outcome is unknown.</summary>
    public static string Unknown(McfOrderResult result) =>
        $"The outcome of order '{result.SellerFulfillmentOrderId}' is unknown. {result.Reason} "
        + "Run the command again with the same input to find out; no order is placed twice.";

    /// <summary>The lines of an order, or only their number if there are many.</summary>
    public static string Lines<T>(IReadOnlyCollection<T> items, Func<T, long> quantityOf) => items.Count > LinesShown
        ? FormattableString.Invariant($"{items.Sum(quantityOf)} units in {items.Count} lines")
        : string.Join(", ", items);
}
