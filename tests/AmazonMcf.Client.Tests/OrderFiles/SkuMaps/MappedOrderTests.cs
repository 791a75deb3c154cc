using System.Collections;
using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.SkuMaps;

/// <summary>A SKU map is applied to the lines of an order: to rows and to single objects by the same rules.</summary>
public sealed class MappedOrderTests
{
    private static readonly SkuMap Map = SkuMap.From(new Hashtable
    {
        ["CUP"] = "AMZ-CUP",
        ["PACK"] = new Hashtable { ["AMZ-CUP"] = 6 },
        ["SET"] = new object[] { "AMZ-CUP", "TEA", "SPOON" },
        ["Blue cup"] = "CUP-BLUE",
    });

    [Fact]
    public void A_sku_a_multipack_and_a_bundle_become_the_lines_of_their_components()
    {
        var order = Read(
            OrderText.CsvHeader,
            OrderText.CsvRow("A", "cup", "2"),
            OrderText.CsvRow("A", "PACK", "3"),
            OrderText.CsvRow("A", "SET", "2")
        ).Placed();

        Assert.Equal(
            ["1: 2 x AMZ-CUP of cup", "2: 18 x AMZ-CUP of PACK", "3.1: 2 x AMZ-CUP of SET", "3.2: 2 x TEA of SET", "3.3: 2 x SPOON of SET"],
            order.Items.Select(Describe)
        );
        Assert.Equal([2, 3, 4], order.Source!.Rows);
    }

    [Fact]
    public void An_order_that_was_passed_as_one_object_is_mapped_by_the_same_rules()
    {
        var entry = Object(("SET", "L-1"), ("CUP", null));

        Assert.Equal(
            ["L-1.1: 1 x AMZ-CUP of SET", "L-1.2: 1 x TEA of SET", "L-1.3: 1 x SPOON of SET", "2: 1 x AMZ-CUP of CUP"],
            entry.Order!.Items.Select(Describe)
        );
    }

    [Fact]
    public void A_mapped_order_is_not_mapped_again()
    {
        var entry = Object(("SET", null));
        var mapped = entry.Order!;
        var again = new OrderFileEntry(mapped);

        again.MapSkus(SkuMap.From(new Hashtable { ["TEA"] = "OTHER" }), McfUnmappedSku.Error);

        Assert.Equal(["1.1: 1 x AMZ-CUP of SET", "1.2: 1 x TEA of SET", "1.3: 1 x SPOON of SET"], again.Order!.Items.Select(Describe));
    }

    [Fact]
    public void A_product_without_sku_is_identified_by_its_name()
    {
        const string Header = "OrderId,Product Name,Quantity,Name,Address1,City,State,PostalCode,Country";

        var order = Read(Header, OrderText.CsvRow("A", "blue cup"), OrderText.CsvRow("A", "SET")).Placed();

        Assert.Equal("1: 1 x CUP-BLUE of blue cup", Describe(order.Items[0]));
        Assert.Equal("2.1: 1 x AMZ-CUP of SET", Describe(order.Items[1]));
        Assert.Equal("blue cup", order.Items[0].AdditionalColumns!["Product Name"]);
    }

    [Theory]
    [InlineData(McfUnmappedSku.Error)]
    [InlineData(McfUnmappedSku.Skip)]
    public void A_line_without_sku_and_name_holds_its_order_back(McfUnmappedSku unmapped)
    {
        var error = Assert.Single(
            Read(unmapped, OrderText.CsvHeader, OrderText.CsvRow("A", ""), OrderText.CsvRow("A", "CUP")).ValidationErrors
        );

        Assert.Equal((2, "Sku", "is required."), (error.Row, error.Column, error.Rule));
    }

    [Fact]
    public void A_sku_that_is_not_in_the_map_holds_its_order_back()
    {
        var error = Assert.Single(
            Read(OrderText.CsvHeader, OrderText.CsvRow("A", "SET"), OrderText.CsvRow("A", "MUG")).ValidationErrors
        );

        Assert.Equal((3, "Sku", "MUG"), (error.Row, error.Column, error.Value));
        Assert.StartsWith("is not in the SKU map", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Pass_places_the_sku_of_the_shop()
    {
        var order = Read(McfUnmappedSku.Pass, OrderText.CsvHeader, OrderText.CsvRow("A", "SET"), OrderText.CsvRow("A", "MUG")).Placed();

        Assert.Equal("2: 1 x MUG of ", Describe(order.Items[3]));
    }

    [Fact]
    public void Skip_leaves_the_line_out_says_so_and_keeps_the_ids_of_the_others()
    {
        var entry = Read(
            McfUnmappedSku.Skip,
            OrderText.CsvHeader,
            OrderText.CsvRow("A", "MUG"),
            OrderText.CsvRow("A", "CUP"),
            OrderText.CsvRow("A", "PACK")
        );

        Assert.Equal(["2: 1 x AMZ-CUP of CUP", "3: 6 x AMZ-CUP of PACK"], entry.Placed().Items.Select(Describe));
        var line = Assert.Single(entry.LeftOutLines);
        Assert.Equal((2, "MUG", McfLeftOutKind.Unmapped), (line.Row, line.SellerSku, line.Kind));
        Assert.Equal("'MUG' is not in the SKU map.", line.Reason);
    }

    [Fact]
    public void An_order_with_skipped_lines_only_is_left_out()
    {
        var rows = Read(McfUnmappedSku.Skip, OrderText.CsvHeader, OrderText.CsvRow("A", "MUG"));
        var single = new OrderFileEntry(Order(("MUG", null)));
        single.MapSkus(Map, McfUnmappedSku.Skip);

        Assert.All(
            [rows, single],
            entry => Assert.Equal(
                ("A", McfLeftOutKind.Unmapped, "its lines are not in the SKU map ('MUG')."),
                (entry.LeftOut!.SellerFulfillmentOrderId, entry.LeftOut.Kind, entry.LeftOut.Reason)
            )
        );
        Assert.All([rows, single], entry => Assert.Null(entry.Order));
    }

    [Fact]
    public void A_line_is_not_placed_without_the_channel_that_decides_its_components()
    {
        var entry = new OrderFileEntry(Order(("CUP", null)));
        using var file = new TemporaryMap("Channel,ShopSku,SellerSku\nwalmart,CUP,PLAIN\n,CUP,AMZ-CUP\n");

        entry.MapSkus(SkuMap.Load(file.Path), McfUnmappedSku.Pass);

        Assert.Null(entry.Order);
        Assert.Contains("(walmart)", Assert.Single(entry.ValidationErrors).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_100_lines_after_the_map_are_an_error()
    {
        var rows = Enumerable.Range(0, 34).Select(number => OrderText.CsvRow("A", "SET") + "," + number);

        var entry = Read([OrderText.CsvHeader + ",LineId", .. rows]);

        Assert.Contains(
            entry.ValidationErrors,
            error => error is { Row: 2, Value: "102" } && error.Rule.Contains("100 lines", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quantity_that_overflows_is_an_error_of_its_row()
    {
        var error = Read(
            OrderText.CsvHeader, OrderText.CsvRow("A", "CUP"), OrderText.CsvRow("A", "PACK", "2147483647")).ValidationErrors[0];

        Assert.Equal((3, "Quantity", "2147483647"), (error.Row, error.Column, error.Value));
        Assert.Contains("multiplies it by 6", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ids_are_unique_at_most_50_characters_long_and_the_same_every_time()
    {
        var lines = new (string Sku, string? Id)[]
        {
            ("SET", new string('x', 50)), ("SET", new string('x', 49) + "y"), ("SET", "1"), ("CUP", "1.1"), ("CUP", "1..1"),
            ("SET", new string('x', 48)),
        };

        var ids = Object(lines).Order!.Items.Select(line => line.SellerFulfillmentOrderItemId!).ToList();

        Assert.Equal(14, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 50));
        Assert.Equal(["1...1", "1.2", "1.3", "1.1", "1..1"], ids.Skip(6).Take(5));
        Assert.Equal(ids, Object(lines).Order!.Items.Select(line => line.SellerFulfillmentOrderItemId));
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("2", null)]
    public void Lines_with_the_same_id_are_still_reported(string first, string? second)
    {
        var entry = Object(("SET", first), ("SET", second));

        Assert.Contains(
            AmazonMcf.Validation.OrderValidator.Validate(entry.Order!, null),
            error => error.Rule.StartsWith("must be unique", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10.00 USD", "SET", "3.33 3.33 3.34")]
    [InlineData("1000 JPY", "SET", "333 333 334")]
    [InlineData("0.02 USD", "SET", "0 0 0.02")]
    [InlineData("12.00 USD", "PACK", "2")]
    [InlineData("10.00 USD", "PACK", "1.67")]
    [InlineData("0.25 KWD", "SET", "0.083 0.083 0.084")]
    [InlineData("9.99 USD", "CUP", "9.99")]
    public void A_declared_value_is_divided_in_whole_minor_units_with_the_remainder_on_the_last(string value, string sku, string shares)
    {
        var order = Read(OrderText.CsvHeader + ",DeclaredValue", OrderText.CsvRow("A", sku, "2") + "," + value).Placed();

        Assert.Equal(
            shares,
            string.Join(" ", order.Items.Select(line => line.PerUnitDeclaredValue!.Value.ToString("0.####", CultureInfo.InvariantCulture)))
        );
        Assert.All(order.Items, line => Assert.EndsWith(line.PerUnitDeclaredValue!.CurrencyCode, value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_price_to_collect_that_cannot_be_divided_is_an_error()
    {
        var entry = new OrderFileEntry(Order(("PACK", null)));
        entry.Order!.Items[0].PerUnitPrice = new McfMoney { CurrencyCode = "JPY", Value = 1000 };

        entry.MapSkus(Map, McfUnmappedSku.Error);

        Assert.Equal("Items[0].PerUnitPrice", Assert.Single(entry.ValidationErrors).Member);
    }

    [Fact]
    public void A_network_sku_of_a_replaced_sku_is_an_error()
    {
        var entry = new OrderFileEntry(Order(("CUP", null)));
        entry.Order!.Items[0].FulfillmentNetworkSku = "X001";

        entry.MapSkus(Map, McfUnmappedSku.Error);

        Assert.Equal("Items[0].FulfillmentNetworkSku", Assert.Single(entry.ValidationErrors).Member);
    }

    [Fact]
    public void Other_errors_of_the_order_still_name_their_rows()
    {
        var entry = Read(OrderText.CsvHeader, OrderText.CsvRow("A", "SET"), OrderText.CsvRow("A", "CUP", "two"));

        var error = Assert.Single(entry.ValidationErrors);
        Assert.Equal((3, "Quantity", "two"), (error.Row, error.Column, error.Value));
    }

    [Fact]
    public void A_file_without_a_sku_column_needs_a_map()
    {
        const string Header = "OrderId,Item name,Quantity,Name,Address1,City,State,PostalCode,Country";

        Assert.Throws<AmazonMcf.Errors.McfOrderFileException>(() =>
            OrderText.Read(OrderText.Lines(Header, OrderText.CsvRow("A", "Blue cup"))));
    }

    [Fact]
    public void Products_without_sku_are_not_repeats_unless_their_names_are()
    {
        const string Header = "OrderId,Item name,Quantity,Name,Address1,City,State,PostalCode,Country";

        Assert.Equal(2, Read(Header, OrderText.CsvRow("A", "Blue cup"), OrderText.CsvRow("A", "CUP")).Placed().Items.Count);
        Assert.StartsWith(
            "must not repeat row 2",
            Read(Header, OrderText.CsvRow("A", "CUP"), OrderText.CsvRow("A", "CUP")).ValidationErrors[0].Rule,
            StringComparison.Ordinal);
    }

    private static string Describe(McfOrderRequestItem line) => $"{line.SellerFulfillmentOrderItemId}: {line} of {line.ShopSku}";

    private static OrderFileEntry Read(params string[] lines) => Read(McfUnmappedSku.Error, lines);

    private static OrderFileEntry Read(McfUnmappedSku unmapped, params string[] lines) =>
        Assert.Single(OrderText.Read(OrderText.Lines(lines), new OrderFileOptions { SkuMap = Map, UnmappedSku = unmapped }));

    private static OrderFileEntry Object(params (string Sku, string? Id)[] lines)
    {
        var entry = new OrderFileEntry(Order(lines));
        entry.MapSkus(Map, McfUnmappedSku.Error);
        Assert.Empty(entry.ValidationErrors);
        return entry;
    }

    private static McfOrderRequest Order(params (string Sku, string? Id)[] lines) => new()
    {
        SellerFulfillmentOrderId = "A",
        Items =
        [
            .. lines.Select(line => new McfOrderRequestItem
            {
                SellerSku = line.Sku,
                SellerFulfillmentOrderItemId = line.Id,
                Quantity = 1,
            }),
        ],
    };
}
