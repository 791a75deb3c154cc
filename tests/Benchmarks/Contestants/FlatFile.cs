namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>An Amazon flat file of any size: two rows an order, the second one a continuation.</summary>
internal static class FlatFile
{
    private static readonly string[] Header =
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

    public static void Write(string path, int orders)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(string.Join('\t', Header));
        for (var number = 1; number <= orders; number++)
        {
            file.WriteLine(
                $"B-{number}\tB-{number}\t2026-03-02T10:00:00Z\tMUG-ENAMEL-BLUE\t1\t1\t\t\t\tThank you.\tStandard\tTest "
                    + $"Recipient\t{number} Example Street"
                + "\t\t\tSeattle\tUS\tWA\t98101\t\t\tShip\t");
            file.WriteLine($"B-{number}\t\t\tMUG-ENAMEL-RED\t2\t2" + new string('\t', Header.Length - 6));
        }
    }
}
