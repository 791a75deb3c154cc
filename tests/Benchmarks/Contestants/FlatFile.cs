using System.Globalization;
using AmazonMcf.Testing;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>An Amazon flat file of any size: two rows per order.</summary>
internal static class FlatFile
{
    public static void Write(string path, int orders)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(FlatFileText.Header);
        for (var number = 1; number <= orders; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"B-{number}");
            file.WriteLine(FlatFileText.Row(
                id,
                "MUG-ENAMEL-BLUE",
                "1",
                "1",
                ("DisplayableOrderID", id),
                ("DisplayableOrderDate", "2026-03-02T10:00:00Z"),
                ("DisplayableOrderComment", "Thank you."),
                ("DeliverySLA", "Standard"),
                ("AddressName", "Test Recipient"),
                ("AddressFieldOne", string.Create(CultureInfo.InvariantCulture, $"{number} Example Street")),
                ("AddressCity", "Seattle"),
                ("AddressCountryCode", "US"),
                ("AddressStateOrRegion", "WA"),
                ("AddressPostalCode", "98101"),
                ("FulfillmentAction", "Ship")));
            file.WriteLine(FlatFileText.Row(id, "MUG-ENAMEL-RED", "2", "2"));
        }
    }
}
