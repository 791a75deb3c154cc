using System.Collections;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.SkuMaps;

/// <summary>A SKU map is made from a hashtable or a JSON object.</summary>
public sealed class SkuMapTableTests
{
    [Fact]
    public void A_value_is_a_sku_a_list_quantities_or_rows()
    {
        var map = SkuMap.From(new Hashtable
        {
            ["CUP"] = " AMZ-CUP ",
            ["PACK"] = new Hashtable { ["AMZ-CUP"] = 6 },
            ["SET"] = new object[] { "TEA", "AMZ-CUP" },
            ["GIFT"] = new object[]
            {
                new Hashtable { ["SellerSku"] = "TEA", ["Quantity"] = "2" },
                new Dictionary<string, object> { ["seller_sku"] = "SPOON" },
            },
            [4711] = "AMZ-4711",
        });

        Assert.Equal(["1 x AMZ-CUP"], Lines(map, "CUP"));
        Assert.Equal(["6 x AMZ-CUP"], Lines(map, "PACK"));
        Assert.Equal(["1 x TEA", "1 x AMZ-CUP"], Lines(map, "SET"));
        Assert.Equal(["2 x TEA", "1 x SPOON"], Lines(map, "GIFT"));
        Assert.Equal(["1 x AMZ-4711"], Lines(map, "4711"));
    }

    [Fact]
    public void Quantities_of_a_hashtable_have_the_same_order_in_every_process()
    {
        var skus = Enumerable.Range(0, 20).Select(number => "S" + number).ToList();
        var bundle = new Hashtable();
        skus.ForEach(sku => bundle[sku] = 1);

        Assert.Equal(
            skus.OrderBy(sku => sku, StringComparer.Ordinal),
            SkuMap.From(new Hashtable { ["SET"] = bundle }).Find("SET", null).Components!.Select(component => component.SellerSku)
        );
    }

    [Fact]
    public void A_key_is_a_sku_or_the_name_of_a_product_without_one()
    {
        var map = SkuMap.From(new Hashtable { ["Blue cup"] = "CUP-BLUE" });

        Assert.Equal(["1 x CUP-BLUE"], Lines(map, null, "Blue cup"));
        Assert.Null(map.Find("C-1", "Blue cup").Components);
    }

    public static TheoryData<string, object?, string> Invalid =>
        new()
        {
            { "SkuMap['A']", null, "must be a SKU as text" },
            { "SkuMap['A']", 4711, "must be a SKU as text" },
            { "SkuMap['A']", "", "is required." },
            { "SkuMap['A']", Array.Empty<object>(), "must be a SKU as text" },
            { "SkuMap['A']", new Hashtable(), "must be a SKU as text" },
            { "SkuMap['A']", new object[] { new object[] { "B" } }, "must be a SKU as text" },
            { "SkuMap['A']", new object[] { "B", "B" }, "must not repeat the entry 'A'" },
            { "SkuMap['A']", new string('x', 51), "must not be longer than 50 characters." },
            { "SkuMap['A'].Quantity", new Hashtable { ["B"] = 0 }, "must be a whole number, 1 or more." },
            { "SkuMap['A'].Quantity", new Hashtable { ["B"] = null }, "must be a whole number, 1 or more." },
            { "SkuMap['A'].Quantity", new Hashtable { ["SellerSku"] = "B", ["Quantity"] = 1.5 }, "must be a whole number, 1 or more." },
        };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_error_names_the_entry_and_the_rule(string member, object? value, string rule)
    {
        var failure = Assert.Throws<McfSkuMapException>(() => SkuMap.From(new Hashtable { ["A"] = value }));

        var error = Assert.Single(failure.ValidationErrors);
        Assert.Equal(member, error.Member);
        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
        Assert.Null(failure.Path);
    }

    [Fact]
    public void An_empty_table_is_an_error() => Assert.Throws<McfSkuMapException>(() => SkuMap.From(new Hashtable()));

    private static IEnumerable<string> Lines(SkuMap map, string? sku, string? name = null) =>
        map.Find(sku, name).Components!.Select(component => $"{component.Quantity} x {component.SellerSku}");
}
