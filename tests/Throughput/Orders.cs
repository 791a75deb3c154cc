using AmazonMcf.Model;

namespace AmazonMcf.Throughput;

/// <summary>Orders for a SKU of which the embedded service has plenty.</summary>
internal static class Orders
{
    private const string Sku = "MUG-ENAMEL-BLUE";

    public static McfOrderRequest Make(int number) => new()
    {
        SellerFulfillmentOrderId = FormattableString.Invariant($"CEILING-{number}"),
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
        Items = [new McfOrderRequestItem { SellerSku = Sku, Quantity = 1 }],
    };

    public static void Write(string path, int count) => File.WriteAllLines(
        path,
        [
            "SellerFulfillmentOrderId,SellerSku,Quantity,ShippingSpeedCategory,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode",
            .. Enumerable.Range(1, count).Select(number => FormattableString.Invariant(
                $"CEILING-{number},{Sku},1,Standard,Test Recipient,1 Example Street,Seattle,WA,98101,US")),
        ]);
}
