using AmazonMcf.Model;

namespace AmazonMcf.Cli.Commands;

/// <summary>The columns of orders in tables.</summary>
internal static class OrderColumns
{
    public static readonly (string Name, Func<McfOrder, object?> Value)[] All =
    [
        ("Order", order => order.SellerFulfillmentOrderId),
        ("Status", order => order.IsOnHold ? order.Status + " (on hold)" : order.Status),
        ("Speed", order => order.ShippingSpeedCategory),
        ("Received", order => order.ReceivedDate),
        ("Updated", order => order.StatusUpdatedDate),
        ("Units", order => order.Items?.Sum(item => item.Quantity)),
        ("Country", order => order.DestinationAddress?.CountryCode),
    ];
}
