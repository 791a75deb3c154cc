using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.OrderFiles.SkuMaps;

/// <summary>A SKU map can be a worksheet, with the rules of the map as text.</summary>
public sealed class SkuMapWorkbookTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), "sku-map-" + Path.GetRandomFileName() + ".xlsx");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Cells_are_read_as_a_person_sees_them()
    {
        var workbook = new XlsxWriter();
        workbook.Sheet("Skus").Row("Shop SKU", "Amazon SKU", "Qty", "Channel")
            .Row(1001, workbook.Formatted(217, "00000"), 6.0)
            .Row(null, null, null)
            .Row("SET", "TEA", 1, "web").Row("set", "MUG", 2, "web").Row("SET", "PEN", 3);

        var map = Load(workbook);

        Assert.Equal((2, path), (map.Count, map.Path));
        Assert.Equal(["6 x 00217"], Lines(map, "1001"));
        Assert.Equal(["1 x TEA", "2 x MUG"], Lines(map.For("web"), "SET"));
        Assert.Equal(["3 x PEN"], Lines(map.For("eBay"), "SET"));
    }

    [Fact]
    public void The_worksheet_with_the_columns_of_a_map_is_chosen()
    {
        var workbook = new XlsxWriter().Sheet("Notes").Row("Please do not edit").Sheet("Map").Row("ShopSku", "SellerSku").Row("A", "B")
            .Sheet("Old", "hidden").Row("ShopSku", "SellerSku").Row("A", "C").Sheet("Empty");

        Assert.Equal(["1 x B"], Lines(Load(workbook), "A"));

        workbook.Sheet("Copy").Row("ShopSku", "SellerSku").Row("A", "D");
        var failure = Assert.Throws<McfSkuMapException>(() => Load(workbook));
        Assert.Contains("several worksheets may contain the table: 'Map', 'Copy'.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Quantity", "0", "must be a whole number, 1 or more.")]
    [InlineData(1.5, "Quantity", "1.5", "must be a whole number, 1 or more.")]
    public void An_error_names_worksheet_row_column_value_and_rule(double quantity, string column, string value, string rule)
    {
        var workbook = new XlsxWriter().Sheet("Skus").Row().Row("ShopSku", "SellerSku", "Quantity").Row("A", "B", quantity);

        var error = Assert.Single(Assert.Throws<McfSkuMapException>(() => Load(workbook)).ValidationErrors);

        Assert.Equal((path, "Skus", 3, column, value), (error.Path, error.Worksheet, error.Row, error.Column, error.Value));
        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_outside_of_the_columns_and_an_error_value_are_errors()
    {
        var outside = new XlsxWriter().Sheet("Skus").Row("ShopSku", "SellerSku").Row("A", "B", "C");
        Assert.Contains("must have 2 cells like the header.", Failure(outside), StringComparison.Ordinal);
        var broken = new XlsxWriter().Sheet("Skus").Row("ShopSku", "SellerSku").Row("A", XlsxWriter.Error("VLOOKUP(A2,X:Y,2)", "#N/A"));
        Assert.Contains("'#N/A': is an error value of a spreadsheet", Failure(broken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_rows_or_with_damage_is_named()
    {
        Assert.Contains("it has no visible worksheet with rows.", Failure(new XlsxWriter().Sheet("Skus")), StringComparison.Ordinal);
        File.WriteAllBytes(path, [0x50, 0x4B, 3, 4, 1, 2, 3]);
        var failure = Assert.Throws<McfSkuMapException>(() => SkuMap.Load(path));
        Assert.StartsWith($"The SKU map '{Path.GetFileName(path)}' cannot be read: ", failure.Message, StringComparison.Ordinal);
    }

    private string Failure(XlsxWriter workbook) => Assert.Throws<McfSkuMapException>(() => Load(workbook)).Message;

    private SkuMap Load(XlsxWriter workbook)
    {
        File.WriteAllBytes(path, workbook.Write());
        return SkuMap.Load(path);
    }

    private static IEnumerable<string> Lines(SkuMap map, string sku) =>
        map.Find(sku, null).Components!.Select(component => $"{component.Quantity} x {component.SellerSku}");
}
