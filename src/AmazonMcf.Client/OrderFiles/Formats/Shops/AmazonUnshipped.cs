namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>Amazon's report of unshipped orders that the seller ships: tab delimited, a row per item.</summary>
internal static class AmazonUnshipped
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "AmazonUnshipped",
        Description = "Amazon, unshipped orders report",
        Signatures = [["order-id", "sku", "quantity-to-ship", "recipient-name", "ship-address-1"]],
        Columns = new()
        {
            { "OrderId", "order-id" },
            { "SellerFulfillmentOrderItemId", "order-item-id" },
            { "SellerSku", "sku" },
            { "ProductName", "product-name" },
            { "Quantity", "quantity-to-ship" },
            { "DisplayableOrderDate", "purchase-date" },
            { "ShippingMethod", "ship-service-level" },
            { "BuyerEmail", "buyer-email" },
            { "Name", "recipient-name" },
            { "AddressLine1", "ship-address-1" },
            { "AddressLine2", "ship-address-2" },
            { "AddressLine3", "ship-address-3" },
            { "City", "ship-city" },
            { "StateOrRegion", "ship-state" },
            { "PostalCode", "ship-postal-code" },
            { "CountryCode", "ship-country" },
            { "Phone", "ship-phone-number" },
        },
        Unused =
        [
            "quantity-purchased", "quantity-shipped", "payments-date", "reporting-date", "promise-date", "days-past-promise",
            "buyer-*", "product-name", "ship-service-name", "number-of-items", "is-*", "order-channel", "sales-channel",
            "earliest-*", "latest-*", "price-designation", "purchase-order-number", "verge-of-*", "buyer-requested-cancel-reason",
        ],
    };
}
