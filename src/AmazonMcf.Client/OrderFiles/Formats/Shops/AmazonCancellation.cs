namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>
/// Amazon's file of orders of Multi-Channel Fulfillment to cancel, which has the order ID alone. It is recognized so that it can be
/// rejected.
/// </summary>
internal static class AmazonCancellation
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "AmazonCancellation",
        Description = "Amazon, orders of Multi-Channel Fulfillment to cancel",
        Signatures = [["MerchantFulfillmentOrderID"]],
        HasSignatureAlone = true,
        Columns = new() { { "OrderId", "MerchantFulfillmentOrderID" } },
        Advice = "The file lists orders to cancel: cancel them with: Import-Csv <file> | Stop-McfOrder, or with: mcf cancel <file>",
    };
}
