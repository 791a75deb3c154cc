using AmazonMcf.OrderFiles.Formats.Lines;
using AmazonMcf.OrderFiles.Statuses;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>Orders of WooCommerce as the plugin of WebToffee writes them: a row per order with a column per line.</summary>
internal static class WooCommerceWebToffee
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "WooCommerceWebToffee",
        Description = "WooCommerce, plugin of WebToffee",
        Signatures = [["order_number", "shipping_address_1", "shipping_postcode", "line_item_*"]],
        Columns = new()
        {
            { "OrderId", "order_number", "order_id" },
            { "DisplayableOrderDate", "order_date" },
            { "ShippingMethod", "shipping_method" },
            { "BuyerEmail", "customer_email", "billing_email" },
            { "Currency", "order_currency" },
            { "FirstName", "shipping_first_name" },
            { "LastName", "shipping_last_name" },
            { "Company", "shipping_company" },
            { "AddressLine1", "shipping_address_1" },
            { "AddressLine2", "shipping_address_2" },
            { "City", "shipping_city" },
            { "StateOrRegion", "shipping_state" },
            { "PostalCode", "shipping_postcode" },
            { "CountryCode", "shipping_country" },
            { "Phone", "shipping_phone" },
        },
        Unused =
        [
            "order_id", "paid_date", "status", "shipping_total", "shipping_tax_total", "fee_total", "fee_tax_total", "tax_total",
            "cart_discount", "order_discount", "discount_total", "order_total", "order_subtotal", "order_key", "payment_method",
            "payment_method_title", "transaction_id", "customer_ip_address", "customer_user_agent", "customer_id", "customer_user",
            "billing_*", "customer_note", "wt_import_key", "tax_items", "shipping_items", "fee_items", "coupon_items", "refund_items",
            "order_notes", "download_permissions", "meta_*",
        ],
        Lines = new KeyedLines(fieldMark: @"\|", key: "[a-z_]+", valueMark: ":")
        {
            Cells = ["line_item_*"],
            Sku = "sku",
            Quantity = "quantity",
            Example = "name:Mug|sku:MUG|quantity:2",
        },
        LinesMayRepeat = true,

        // Pending orders are not paid yet.
        Statuses = new()
        {
            // Amounts with a date and a reason.
            Columns = new Dictionary<string, StatusRole> { ["refunditems"] = StatusRole.RefundedAmount },
            Values = new Dictionary<string, StatusMeaning> { ["pending"] = StatusMeaning.Unpaid },
        },
    };
}
