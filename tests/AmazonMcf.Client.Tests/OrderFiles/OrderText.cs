using System.Text;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Reads order files that tests write as text.</summary>
internal static class OrderText
{
    public const string CsvHeader = "OrderId,Sku,Quantity,Name,Address1,City,State,PostalCode,Country";

    public static string FlatHeader => FlatFileText.Header;

    /// <summary>A row of <see cref="CsvHeader"/> with nothing wrong.</summary>
    public static string CsvRow(
        string id,
        string sku = "MUG",
        string quantity = "1",
        string name = "Ann Lee",
        string address = "1 Elm St"
    ) => $"{id},{sku},{quantity},{name},{address},Ann Arbor,MI,48103,US";

    /// <summary>The first row of an order in a flat file.</summary>
    public static string FlatRow(string id, string sku = "MUG", string quantity = "1", string itemId = "1") => FlatFileText.Row(
        id,
        sku,
        quantity,
        itemId,
        ("DisplayableOrderID", "Shop " + id),
        ("DisplayableOrderDate", "2026-11-20T10:00:00Z"),
        ("DisplayableOrderComment", "Thanks"),
        ("DeliverySLA", "Expedited"),
        ("AddressName", "Ann Lee"),
        ("AddressFieldOne", "1 Elm St"),
        ("AddressCity", "Ann Arbor"),
        ("AddressCountryCode", "US"),
        ("AddressStateOrRegion", "MI"),
        ("AddressPostalCode", "48103"),
        ("AddressPhoneNumber", "734-555-0100"),
        ("FulfillmentAction", "Ship"),
        ("MarketplaceID", "ATVPDKIKX0DER"));

    /// <summary>A further row of an order in a flat file.</summary>
    public static string FlatContinuation(string id, string sku, string quantity, string itemId) =>
        FlatFileText.Row(id, sku, quantity, itemId);

    public static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    public static OrderFile Open(string text, OrderFileOptions? options = null, Encoding? encoding = null) =>
        Open((encoding ?? new UTF8Encoding(false)).GetBytes(text), options);

    public static OrderFile Open(byte[] bytes, OrderFileOptions? options = null) =>
        OrderFile.Open(new MemoryStream(bytes), "orders.csv", options);

    public static List<OrderFileEntry> Read(string text, OrderFileOptions? options = null)
    {
        using var file = Open(text, options);
        return [.. file.ReadEntries()];
    }

    public static McfOrderRequest Order(this OrderFile file)
    {
        using (file)
        {
            return Placed(Assert.Single(file.ReadEntries()));
        }
    }

    public static McfOrderRequest Order(string text, OrderFileOptions? options = null) => Placed(Assert.Single(Read(text, options)));

    public static McfValidationError Error(string text, OrderFileOptions? options = null)
    {
        var entry = Assert.Single(Read(text, options));
        Assert.Null(entry.Order);
        return Assert.Single(entry.ValidationErrors);
    }

    public static McfOrderRequest Placed(this OrderFileEntry entry)
    {
        Assert.True(
            entry.Order is not null,
            string.Join("; ", entry.ValidationErrors.Select(error => error.ToString()).Concat(entry.Warnings))
        );
        return entry.Order!;
    }
}
