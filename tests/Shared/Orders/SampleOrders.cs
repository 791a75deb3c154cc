using AmazonMcf.Model;

namespace AmazonMcf.Testing;

/// <summary>A valid order of an invented person, with no more than it needs.</summary>
internal static class SampleOrders
{
    public static McfAddress Address() => new()
    {
        Name = "A. Reader",
        AddressLine1 = "1 Elm Street",
        City = "Troy",
        StateOrRegion = "MI",
        PostalCode = "48084",
        CountryCode = "US",
    };

    public static McfOrderRequest Request(string id, string sku) => new()
    {
        SellerFulfillmentOrderId = id,
        DestinationAddress = Address(),
        Items = [new McfOrderRequestItem { SellerSku = sku, Quantity = 1 }],
    };
}
