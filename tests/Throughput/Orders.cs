using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Throughput;

/// <summary>Orders for a SKU of which the embedded service has plenty.</summary>
internal static class Orders
{
    private const string Sku = "MUG-ENAMEL-BLUE";

    public static McfOrderRequest Make(int number)
    {
        var order = SampleOrders.Request(FormattableString.Invariant($"CEILING-{number}"), Sku);
        order.ShippingSpeedCategory = "Standard";
        return order;
    }

    public static void Write(string path, int count, string prefix = "") => File.WriteAllLines(
        path,
        [
            "SellerFulfillmentOrderId,SellerSku,Quantity,ShippingSpeedCategory,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode",
            .. Enumerable.Range(1, count).Select(number => FormattableString.Invariant(
                $"CEILING-{prefix}{number},{Sku},1,Standard,A. Reader,1 Elm Street,Troy,MI,48084,US")),
        ]);
}
