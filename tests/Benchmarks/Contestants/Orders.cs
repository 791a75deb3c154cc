using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>The same order for everyone: in our model, and as it stands on the wire.</summary>
internal static class Orders
{
    private const string Sku = "MUG-ENAMEL-BLUE";

    /// <summary>Puts more units on the shelves of a store than anyone orders here.</summary>
    public static void Stock(string store)
    {
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = store, TimeScale = 0 });
        service.SetStock("ATVPDKIKX0DER", Sku, 10_000_000);
    }

    public static McfOrderRequest Model(string id) => new()
    {
        SellerFulfillmentOrderId = id,
        DisplayableOrderId = id,
        DisplayableOrderDate = DateTime.UnixEpoch.AddYears(50),
        DisplayableOrderComment = "Thank you for your order.",
        ShippingSpeedCategory = "Standard",
        DestinationAddress = new McfAddress
        {
            Name = "Test Recipient",
            AddressLine1 = "1 Example Street",
            City = "Seattle",
            StateOrRegion = "WA",
            PostalCode = "98101",
            CountryCode = "US",
        },
        Items = [new McfOrderRequestItem { SellerSku = Sku, SellerFulfillmentOrderItemId = "1", Quantity = 1 }],
    };

    public static CreateFulfillmentOrderRequest Wire(string id) => new()
    {
        SellerFulfillmentOrderId = id,
        DisplayableOrderId = id,
        DisplayableOrderDate = DateTime.UnixEpoch.AddYears(50),
        DisplayableOrderComment = "Thank you for your order.",
        ShippingSpeedCategory = "Standard",
        DestinationAddress = new Address
        {
            Name = "Test Recipient",
            AddressLine1 = "1 Example Street",
            City = "Seattle",
            StateOrRegion = "WA",
            PostalCode = "98101",
            CountryCode = "US",
        },
        Items = [new CreateFulfillmentOrderItem { SellerSku = Sku, SellerFulfillmentOrderItemId = "1", Quantity = 1 }],
    };
}
