namespace AmazonMcf.Cli;

/// <summary><c>mcf import --channel</c>: a profile instead of many options, and no order that ships again under its new id.</summary>
public class ChannelTests
{
    [Fact]
    public async Task A_prefix_that_is_new_to_a_shop_ships_no_order_again()
    {
        using var scratch = new Scratch();
        var before = scratch.Write("monday.csv", OrderCsv.Of("N", 3));
        var after = scratch.Write("tuesday.csv", OrderCsv.Of("N", 4));
        var profile = scratch.Write("web.json", ["""{ "orderIdPrefix": "WEB-" }"""]);

        await Mcf.RunAsync("import", before, "--embedded", scratch.Store);
        var run = await Mcf.RunAsync("import", after, "--embedded", scratch.Store, "--channel", profile);
        var again = await Mcf.RunAsync("import", after, "--embedded", scratch.Store, "--channel", profile);

        Assert.Equal(("placed 4: created 1, already 0, rejected 3, unknown 0", ExitCode.SomeRejected), (run.LastLine, run.ExitCode));
        Assert.Contains("rejected: WEB-N-1 (tuesday.csv row 2): McfOrderIdChanged: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("placed 4: created 0, already 1, rejected 3, unknown 0", again.LastLine);
        Assert.Equal(["N-1", "N-2", "N-3", "WEB-N-4"], Placed(scratch));

        var allowed = await Mcf.RunAsync("import", after, "--embedded", scratch.Store, "--channel", profile, "--allow-new-id");
        var once = await Mcf.RunAsync("import", after, "--embedded", scratch.Store, "--channel", profile);
        Assert.Equal("placed 4: created 3, already 1, rejected 0, unknown 0", allowed.LastLine);
        Assert.Equal(("placed 4: created 0, already 4, rejected 0, unknown 0", ExitCode.Done), (once.LastLine, once.ExitCode));
    }

    [Fact]
    public async Task The_marketplace_of_the_profile_is_used_and_an_option_overrides_it()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "shop.csv",
            [OrderCsv.Header, OrderCsv.Row("D-1").Replace("WA,98101,US", ",10115,DE", StringComparison.Ordinal)]);
        var profile = scratch.Write("de.json", ["""{ "marketplace": "DE", "features": ["BLOCK_AMZL"], "defaultSpeed": "Standard" }"""]);

        var german = await Mcf.RunAsync("import", file, "--dry-run", "--channel", profile);
        var american = await Mcf.RunAsync("import", file, "--dry-run", "--channel", profile, "--marketplace", "US");

        Assert.Contains("can be required only in the United States.", german.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("can be required only", american.Error, StringComparison.Ordinal);
        Assert.Contains("is required for customs: the order goes from US to DE.", american.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_SKU_map_of_the_profile_is_applied_and_its_file_is_safe()
    {
        using var scratch = new Scratch();
        var row = OrderCsv.Row("M-1");
        var file = scratch.Write("shop.csv", [OrderCsv.Header, row, row.Replace("MUG-ENAMEL-BLUE", "CUP", StringComparison.Ordinal)]);
        var map = scratch.Write("skus.csv", ["ShopSku,SellerSku,Quantity", "CUP,TEA-MINT-50,2"]);
        var profile = scratch.Write("web.json", ["""{ "skuMap": "skus.csv" }"""]);

        var held = await Mcf.RunAsync("import", file, "--dry-run", "--channel", profile);
        var passed = await Mcf.RunAsync("import", file, "--dry-run", "--channel", profile, "--unmapped-sku", "pass");
        var results = await Mcf.RunAsync("import", file, "--dry-run", "--channel", profile, "--results", map);

        Assert.Contains("'MUG-ENAMEL-BLUE': is not in the SKU map", held.Error, StringComparison.Ordinal);
        Assert.Equal("placed 0: created 0, already 0, rejected 0, unknown 0, not sent 1", passed.LastLine);
        Assert.Equal(ExitCode.BadInput, results.ExitCode);
        Assert.Contains("the SKU map of this run", results.Error, StringComparison.Ordinal);
        Assert.StartsWith("ShopSku,", await File.ReadAllTextAsync(map), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_with_an_error_ends_the_run_before_anything_is_read()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("shop.csv", OrderCsv.Of("P", 1));
        var profile = scratch.Write("shop.json", ["""{ "speedMap": { "Rush": "Tomorrow" }, "prefix": "X-" }"""]);

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--channel", profile);
        var missing = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--channel", scratch.Path("no.json"));
        var valid = scratch.Write("ok.json", ["{}"]);
        var results = await Mcf.RunAsync("import", file, "--dry-run", "--channel", valid, "--results", valid);

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput, ExitCode.BadInput), (run.ExitCode, missing.ExitCode, results.ExitCode));
        Assert.Contains(
            "shop.json, $.speedMap.Rush 'Tomorrow': must be Standard, Expedited or Priority.", run.Error, StringComparison.Ordinal);
        Assert.Contains("shop.json, $.prefix: is not a known member.", run.Error, StringComparison.Ordinal);
        Assert.Contains("'no.json' does not exist.", missing.Error, StringComparison.Ordinal);
        Assert.Contains("is the channel profile of this run.", results.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.Store));
    }

    private static IEnumerable<string> Placed(Scratch scratch)
    {
        using var service = scratch.OpenService();
        return [.. service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId).Order(StringComparer.Ordinal)];
    }
}
