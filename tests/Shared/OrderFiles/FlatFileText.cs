namespace AmazonMcf.Testing;

/// <summary>Amazon's flat file for orders, as text.</summary>
internal static class FlatFileText
{
    private static readonly string[] Columns =
    [
        "MerchantFulfillmentOrderID",
        "DisplayableOrderID",
        "DisplayableOrderDate",
        "MerchantSKU",
        "Quantity",
        "MerchantFulfillmentOrderItemID",
        "GiftMessage",
        "DisplayableComment",
        "PerUnitDeclaredValue",
        "DisplayableOrderComment",
        "DeliverySLA",
        "AddressName",
        "AddressFieldOne",
        "AddressFieldTwo",
        "AddressFieldThree",
        "AddressCity",
        "AddressCountryCode",
        "AddressStateOrRegion",
        "AddressPostalCode",
        "AddressPhoneNumber",
        "NotificationEmail",
        "FulfillmentAction",
        "MarketplaceID",
    ];

    public static string Header { get; } = string.Join('\t', Columns);

    /// <summary>A row: a line of an order, with the order's own cells if it is the first.</summary>
    public static string Row(string id, string sku, string quantity, string itemId, params (string Column, string Value)[] others)
    {
        var cells = new string?[Columns.Length];
        (cells[0], cells[3], cells[4], cells[5]) = (id, sku, quantity, itemId);
        foreach (var (column, value) in others)
        {
            cells[Array.IndexOf(Columns, column)] = value;
        }

        return string.Join('\t', cells);
    }
}
