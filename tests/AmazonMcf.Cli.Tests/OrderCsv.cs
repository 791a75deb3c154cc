namespace AmazonMcf.Cli;

/// <summary>Order files made for a test.</summary>
internal static class OrderCsv
{
    public const string Sku = "MUG-ENAMEL-BLUE";

    public const string Header =
        "SellerFulfillmentOrderId,SellerSku,Quantity,ShippingSpeedCategory,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode";

    public static string Row(string id, int quantity = 1) =>
        $"{id},{Sku},{quantity},Standard,Test Recipient,1 Example Street,Seattle,WA,98101,US";

    /// <summary>Orders with ids <c>prefix-1</c> and on.</summary>
    public static IEnumerable<string> Of(string prefix, int count) =>
        [Header, .. Enumerable.Range(1, count).Select(number => Row($"{prefix}-{number}"))];
}
