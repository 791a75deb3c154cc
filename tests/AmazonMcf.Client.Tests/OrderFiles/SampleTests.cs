using AmazonMcf.Connection;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>The files of docs/samples say what their readme says.</summary>
public sealed class SampleTests
{
    private static readonly OrderFileOptions Us = new() { Marketplace = McfMarketplaces.Find("US") };

    [Fact]
    public void The_flat_file_holds_25_orders_with_one_on_hold()
    {
        var orders = Read("us-flat-file.txt").ConvertAll(entry => entry.Placed());

        Assert.Equal(25, orders.Count);
        Assert.Equal(36, orders.Sum(order => order.Items.Count));
        Assert.Equal("US-25006", Assert.Single(orders, order => order.FulfillmentAction == "Hold").SellerFulfillmentOrderId);
        Assert.Contains(orders, order => order.DestinationAddress!.Name == "Renée Côté-Lévesque");
        Assert.Contains(orders, order => order.Items.Count == 4);
        Assert.All(Read("us-flat-file.txt"), entry => Assert.Empty(entry.Warnings));
    }

    [Fact]
    public void The_template_is_read_below_its_instructions()
    {
        using var file = OrderFile.Open(Path("us-flat-file-template.txt"), Us);
        var orders = file.ReadEntries().Select(entry => entry.Placed()).ToList();

        Assert.Equal(("windows-1252", "AmazonFlatFile", '\t', 3), (file.EncodingName, file.Format, file.Delimiter, file.OrderCount));
        Assert.Equal(["TPL-1", "TPL-2", "TPL-3"], orders.Select(order => order.SellerFulfillmentOrderId));
        Assert.Equal([7, 8], orders[1].Source!.Rows);
        Assert.Equal("gold", orders[0].AdditionalColumns!["CustomerTier"]);
    }

    [Fact]
    public void The_shopify_export_holds_12_orders_of_which_5_are_placed()
    {
        var entries = Read("shopify-orders.csv");

        Assert.Equal(12, entries.Count);
        Assert.Equal(
            ["1001", "1002", "1003", "1009", "1011"],
            entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId)
        );
        Assert.Equal(
            ["1004", "1006", "1007", "1008", "1010", "1012"],
            entries.Where(entry => entry.IsLeftOut).Select(entry => entry.SellerFulfillmentOrderId)
        );
        var heldBack = Assert.Single(entries, entry => entry.ValidationErrors.Count > 0);
        Assert.Equal(("1005", 10), (heldBack.SellerFulfillmentOrderId, Assert.Single(heldBack.ValidationErrors).Row));
        Assert.Equal("02134", entries.Single(entry => entry.SellerFulfillmentOrderId == "1003").Order!.DestinationAddress!.PostalCode);
        Assert.Equal(3, entries.Single(entry => entry.SellerFulfillmentOrderId == "1002").Order!.Items.Count);
    }

    [Fact]
    public void Each_of_the_ten_mistakes_is_reported_with_row_column_value_and_rule()
    {
        var entries = Read("ten-mistakes.csv");

        Assert.Equal(6, entries.Count(entry => entry.Order is not null));
        Assert.Equal(
            [
                (3, "Qty", "two"),
                (6, "SKU", null),
                (7, "Country", "Untied States"),
                (8, "Order Date", "11/05/2026"),
                (10, "Shipping Speed", "Overnight"),
                (11, "Order Number", "1.10823E+11"),
                (12, "Notification Email", "***"),
                (13, "State", "Michigon"),
                (15, "Address1", "***"),
                (17, "Address1", "15 cells"),
            ],
            entries.SelectMany(entry => entry.ValidationErrors).Select(error => (error.Row!.Value, error.Column!, error.Value))
        );
        Assert.All(entries.SelectMany(entry => entry.ValidationErrors), error =>
            Assert.EndsWith("ten-mistakes.csv", error.Path, StringComparison.Ordinal)
        );
        Assert.Equal(10, entries.SelectMany(entry => entry.ValidationErrors).Select(error => error.Rule).Distinct().Count());
    }

    private static List<OrderFileEntry> Read(string name) => [.. OrderFileReader.Read(Path(name), Us)];

    private static string Path(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent!;
        }

        return System.IO.Path.Combine(folder.FullName, "docs", "samples", name);
    }
}
