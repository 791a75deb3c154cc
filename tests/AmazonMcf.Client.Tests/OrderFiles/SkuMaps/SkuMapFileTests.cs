using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.SkuMaps;

/// <summary>A SKU map is read from a file, and every error in it names its row, column, value and rule.</summary>
public sealed class SkuMapFileTests : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), "sku-map-" + Path.GetRandomFileName())).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("ShopSku,SellerSku,Quantity\nCUP,AMZ-CUP,1\nPACK,AMZ-CUP,6\n")]
    [InlineData("Shop SKU;Seller SKU;Qty\nCUP;AMZ-CUP;1\nPACK;AMZ-CUP;6\n")]
    [InlineData("sep=;\r\nshop_sku;seller_sku;units\r\nCUP;AMZ-CUP;1\r\n\r\n;;\r\nPACK;AMZ-CUP;6")]
    [InlineData("Quantity\tSellerSku\tShopSku\t\n1\tAMZ-CUP\tCUP\n6.0\t\"AMZ-CUP\"\tPACK\n")]
    [InlineData("ShopSku|MSKU|Quantity\nCUP|AMZ-CUP|1\nPACK|AMZ-CUP|6\n")]
    public void Is_read_with_the_delimiters_and_headers_of_spreadsheets(string text)
    {
        var map = SkuMap.Load(Write(text));

        Assert.Equal(2, map.Count);
        Assert.Equal(["6 x AMZ-CUP"], Lines(map, "PACK"));
        Assert.Equal(["1 x AMZ-CUP"], Lines(map, "cup "));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void Is_read_in_the_encodings_of_spreadsheets(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(folder, "map.csv");
        File.WriteAllText(path, "ProductName,SellerSku\nKäsereibe groß,AMZ-GRATER\n", Encoding.GetEncoding(encoding));

        Assert.Equal(["1 x AMZ-GRATER"], Lines(SkuMap.Load(path), null, "Käsereibe  groß"));
    }

    [Fact]
    public void Several_rows_of_one_product_are_a_bundle_in_their_order()
    {
        var map = SkuMap.Load(Write("ShopSku,SellerSku,Quantity\nSET,TEA,2\nCUP,CUP,1\nset,CUP,1\nSET,SPOON,3\n"));

        Assert.Equal(["2 x TEA", "1 x CUP", "3 x SPOON"], Lines(map, "SET"));
    }

    [Fact]
    public void Without_a_quantity_column_a_component_is_one_unit() =>
        Assert.Equal(["1 x AMZ"], Lines(SkuMap.Load(Write("ShopSku,SellerSku\nA,AMZ\n")), "A"));

    [Theory]
    [InlineData("ShopSku,SellerSku,Quantity\nA,B,0\n", 2, "Quantity", "0", "must be a whole number, 1 or more.")]
    [InlineData("ShopSku,SellerSku,Quantity\nA,B,-6\n", 2, "Quantity", "-6", "must be a whole number, 1 or more.")]
    [InlineData("ShopSku,SellerSku,Quantity\nA,B,1.5\n", 2, "Quantity", "1.5", "must be a whole number, 1 or more.")]
    [InlineData("ShopSku,SellerSku,Quantity\nA,B,\n", 2, "Quantity", null, "is required.")]
    [InlineData("ShopSku,SellerSku,Quantity\nA,,1\n", 2, "SellerSku", null, "is required.")]
    [InlineData("Shop SKU,SellerSku,Quantity\n,B,1\n", 2, "Shop SKU", null, "is required, or else the name of the product.")]
    [InlineData("ShopSku,SellerSku\nA,B\nA,B\n", 3, "SellerSku", "B", "must not repeat row 2")]
    [InlineData("ShopSku,SellerSku,Quantity\nA,B,1\nC,B,1\na,B,2\n", 4, "SellerSku", "B", "must not repeat row 2")]
    [InlineData("ShopSku,SellerSku\nSET,PACK\nPACK,CUP\n", 2, "SellerSku", "PACK", "is replaced itself (row 3)")]
    [InlineData("ShopSku,SellerSku,Quantity\nPACK,CUP,6\nCUP,CUP,2\n", 2, "SellerSku", "CUP", "is replaced itself (row 3)")]
    [InlineData("ShopSku,Target,Quantity,SellerSku\nA,B,1,C\n", 1, "Target", null, "is not a column of a SKU map")]
    [InlineData("ShopSku,SellerSku,MSKU\nA,B,C\n", 1, "MSKU", null, "has the same meaning as the column 'SellerSku'")]
    [InlineData("SellerSku,Quantity\nA,1\n", 1, null, null, "is required. The columns of a SKU map")]
    [InlineData("ShopSku,Quantity\nA,1\n", 1, null, null, "is required. The columns of a SKU map")]
    [InlineData("ShopSku,SellerSku,Quantity\n", 1, null, null, "must be followed by at least one row.")]
    [InlineData("ShopSku,ProductName,SellerSku\nA,Cup,B\n", 2, "ShopSku", null, "must be empty if the row has a product name")]
    [InlineData("ShopSku,SellerSku\nA,B,1\n", 2, null, null, "must have 2 cells like the header.")]
    [InlineData("ShopSku,SellerSku\nA,\"B\nC,D\n", 2, null, null, "has a quotation mark that is not closed")]
    [InlineData("ShopSku,SellerSku\nA,1.23E+11\n", 2, "SellerSku", "1.23E+11", "was shortened by a spreadsheet")]
    [InlineData("ShopSku,SellerSku\nA,#N/A\n", 2, "SellerSku", "#N/A", "is an error value of a spreadsheet")]
    [InlineData("ShopSku,SellerSku\nA\u200B1,B\n", 2, "ShopSku", "A\u200B1", "contains invisible characters")]
    public void An_error_names_file_row_column_value_and_rule(string text, int row, string? column, string? value, string rule)
    {
        var path = Write(text);

        var failure = Assert.Throws<McfSkuMapException>(() => SkuMap.Load(path));

        var error = Assert.Single(failure.ValidationErrors);
        Assert.Equal((path, row, column), (error.Path, error.Row, error.Column));
        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
        if (value is not null)
        {
            Assert.Equal(value, error.Value);
        }

        Assert.Contains(error.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Equal("McfSkuMapInvalid", failure.ErrorId);
    }

    [Fact]
    public void Two_products_that_replace_each_other_are_errors_of_both_rows()
    {
        var failure = Assert.Throws<McfSkuMapException>(() => SkuMap.Load(Write("ShopSku,SellerSku\nA,B\nB,A\n")));

        Assert.Equal([2, 3], failure.ValidationErrors.Select(error => error.Row));
    }

    [Fact]
    public void A_component_that_the_map_keeps_is_no_error()
    {
        var map = SkuMap.Load(Write("ShopSku,SellerSku,Quantity\nPACK,CUP,6\nCUP,CUP,1\nBOX,BOX,2\n"));

        Assert.Equal(["6 x CUP"], Lines(map, "PACK"));
        Assert.Equal(["2 x BOX"], Lines(map, "BOX"));
    }

    [Fact]
    public void All_errors_are_reported_and_three_are_shown()
    {
        var failure = Assert.Throws<McfSkuMapException>(() =>
            SkuMap.Load(Write("ShopSku,SellerSku,Quantity\nA,B,x\nA,B,y\nA,B,z\nA,B,0\nA,B,-1\n")));

        Assert.Equal([2, 3, 4, 5, 6], failure.ValidationErrors.Select(error => error.Row));
        Assert.EndsWith("Further errors: 2.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004workbook")]
    public void A_file_that_is_not_a_table_is_named(string text)
    {
        var failure = Assert.Throws<McfSkuMapException>(() => SkuMap.Load(Write(text)));

        Assert.StartsWith("The SKU map 'map.csv' cannot be read: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<McfSkuMapException>(() => SkuMap.Load(Path.Combine(folder, "none.csv")));

        Assert.Equal("The SKU map 'none.csv' cannot be read: it does not exist.", failure.Message);
        Assert.Empty(failure.ValidationErrors);
        var isFolder = Assert.Throws<McfSkuMapException>(() => SkuMap.Load(folder));
        Assert.EndsWith("' cannot be read: it is a folder or is not readable.", isFolder.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_has_its_own_components_and_otherwise_those_of_all_channels()
    {
        var map = SkuMap.Load(
            Write("Channel,ShopSku,SellerSku,Quantity\nWalmart,CUP,CUP-PLAIN,1\n,CUP,CUP,1\n,TEA,TEA-20,1\neBay,PEN,PEN,1\n"));

        Assert.Equal(["eBay", "Walmart"], map.Channels);
        Assert.Equal(["1 x CUP-PLAIN"], Lines(map.For("walmart"), "CUP"));
        Assert.Equal(["1 x CUP"], Lines(map.For("eBay"), "CUP"));
        Assert.Equal(["1 x TEA-20"], Lines(map, "TEA"));
        Assert.Equal(["1 x TEA-20"], Lines(map.For("eBay"), "TEA"));
        Assert.Null(map.For("Walmart").Find("PEN", null).Components);
        Assert.Null(map.Find("CUP", null).Components);
        Assert.Equal(["Walmart"], map.Find("CUP", null).Channels);
    }

    [Fact]
    public void A_product_with_a_sku_is_never_identified_by_its_name()
    {
        var map = SkuMap.Load(Write("ShopSku,ProductName,SellerSku\nC-1,,CUP\n,Blue cup,CUP-BLUE\n"));

        Assert.Equal(["1 x CUP-BLUE"], Lines(map, null, "blue  CUP"));
        Assert.Null(map.Find("C-2", "Blue cup").Components);
        Assert.Null(map.Find(null, "C-1").Components);
    }

    private static IEnumerable<string> Lines(SkuMap map, string? sku, string? name = null) =>
        map.Find(sku, name).Components!.Select(component => $"{component.Quantity} x {component.SellerSku}");

    private string Write(string text)
    {
        var path = Path.Combine(folder, "map.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
