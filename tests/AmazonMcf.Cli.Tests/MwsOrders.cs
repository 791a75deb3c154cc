using AmazonMcf.Model;

namespace AmazonMcf.Cli;

/// <summary>Orders as clients of Amazon MWS place them.</summary>
internal static class MwsOrders
{
    public const string Buyer = "Jane Doe";

    public static McfAddress Seattle => new()
    {
        Name = Buyer,
        AddressLine1 = "410 Terry Ave N",
        City = "Seattle",
        StateOrRegion = "WA",
        PostalCode = "98109",
        CountryCode = "US",
    };

    public static McfOrderRequest Of(string id, bool hold = false) => new()
    {
        SellerFulfillmentOrderId = id,
        DisplayableOrderId = id,
        DisplayableOrderDate = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc),
        DisplayableOrderComment = "Thank you",
        ShippingSpeedCategory = "Standard",
        FulfillmentAction = hold ? "Hold" : null,
        DestinationAddress = Seattle,
        Items = [new McfOrderRequestItem { SellerSku = OrderCsv.Sku, SellerFulfillmentOrderItemId = "1", Quantity = 1 }],
    };
}
