using System.Text.Json;

namespace AmazonMcf.Cli;

public class InventoryTests
{
    [Fact]
    public async Task Lists_SKUs_with_units_and_on_request_all()
    {
        using var scratch = new Scratch();

        var table = await Mcf.RunAsync("inventory", "--embedded", scratch.Store, "--unlimited");
        var all = await Mcf.RunAsync("inventory", "--embedded", scratch.Store, "--unlimited", "--include-empty");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (table.ExitCode, all.ExitCode));
        Assert.Contains("LAST-ONE", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MUG-ENAMEL-GREEN", table.Output, StringComparison.Ordinal);
        Assert.Contains("MUG-ENAMEL-GREEN", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_one_object_per_line_with_the_members_of_the_cmdlet()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("inventory", "LAST-ONE", "A/B #1+x", "--embedded", scratch.Store, "--json");

        var items = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(["A/B #1+x", "LAST-ONE"], items.Select(item => item.GetProperty("SellerSku").GetString()));
        Assert.Equal(1, items[1].GetProperty("FulfillableQuantity").GetInt32());
    }

    [Fact]
    public async Task Csv_has_a_header_and_no_formulas()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("inventory", "LAST-ONE", "--embedded", scratch.Store, "--csv");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("MarketplaceId,SellerSku,FnSku,Asin,Condition,ProductName,TotalQuantity", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("ATVPDKIKX0DER,LAST-ONE,", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task An_unknown_SKU_is_an_error_and_the_others_are_listed()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("inventory", "LAST-ONE", "NO-SUCH", "--embedded", scratch.Store);

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("LAST-ONE", run.Output, StringComparison.Ordinal);
        Assert.Contains("does not contain the SKU 'NO-SUCH'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_is_a_duration_before_the_time_of_the_service()
    {
        using var scratch = new Scratch();
        scratch.OpenService().Dispose();
        await Mcf.RunAsync("clock", "--step", "30d", "--embedded", scratch.Store);
        await Mcf.RunAsync("stock", "TEA-MINT-50", "--set", "77", "--embedded", scratch.Store);
        await Mcf.RunAsync("clock", "--step", "2d", "--embedded", scratch.Store);

        var recent = await Mcf.RunAsync("inventory", "--since", "3d", "--embedded", scratch.Store, "--csv");
        var none = await Mcf.RunAsync("inventory", "--since", "1d", "--embedded", scratch.Store, "--csv");

        Assert.Contains(",TEA-MINT-50,", recent.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(",TEA-MINT-50,", none.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json", "--csv", "Use either --json or --csv.")]
    [InlineData("--since", "tomorrow", "--since requires a time")]
    public async Task Options_that_contradict_or_are_invalid_are_errors(string first, string second, string message)
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("inventory", "--embedded", scratch.Store, first, second);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
