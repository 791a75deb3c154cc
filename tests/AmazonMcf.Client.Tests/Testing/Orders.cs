using AmazonMcf.Model;

namespace AmazonMcf.Testing;

/// <summary>Orders of invented people.</summary>
public static class Orders
{
    public static McfOrderRequest Simple(string id = "A-1") => new()
    {
        SellerFulfillmentOrderId = id,
        DisplayableOrderDate = new DateTime(2024, 6, 1, 8, 30, 0, DateTimeKind.Utc),
        DestinationAddress = new McfAddress
        {
            Name = "Ada Example",
            AddressLine1 = "1 Sample Street",
            City = "Springfield",
            StateOrRegion = "IL",
            PostalCode = "62701",
            CountryCode = "US",
        },
        Items = [new McfOrderRequestItem { SellerSku = "MUG-BLUE", Quantity = 2 }],
    };

    /// <summary>What a read gives for <see cref="Simple"/>.</summary>
    public static HttpResponseMessage Echo(string id = "A-1", Func<string, string>? change = null)
    {
        var body = """
            {"payload":{"fulfillmentOrder":{"sellerFulfillmentOrderId":"ID","marketplaceId":"ATVPDKIKX0DER","displayableOrderId":"ID",
            "displayableOrderDate":"2024-06-01T08:30:00Z","displayableOrderComment":"Thank you for your order.",
            "shippingSpeedCategory":"Standard",
            "fulfillmentAction":"Ship","fulfillmentPolicy":"FillOrKill","receivedDate":"2024-06-01T12:00:00Z",
            "fulfillmentOrderStatus":"RECEIVED",
            "statusUpdatedDate":"2024-06-01T12:00:00Z","featureConstraints":null,"notificationEmails":[],
            "destinationAddress":{"name":"Ada Example","addressLine1":"1 Sample Street","city":"Springfield","stateOrRegion":"IL",
            "postalCode":"62701","countryCode":"US"}},
            "fulfillmentOrderItems":[{"sellerSku":"MUG-BLUE","sellerFulfillmentOrderItemId":"1","quantity":2,"cancelledQuantity":0,
            "unfulfillableQuantity":0,
            "fulfillmentNetworkSku":"X000000001"}],"fulfillmentShipments":[],"returnItems":[],"returnAuthorizations":[]}}
            """.Replace("ID\"", id + "\"", StringComparison.Ordinal);
        return Responses.Ok(change?.Invoke(body) ?? body);
    }
}
