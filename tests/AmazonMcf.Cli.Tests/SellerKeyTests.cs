namespace AmazonMcf.Cli;

/// <summary>The key of the seller: where <c>mcf</c> takes it from, and what it does with orders of another one.</summary>
public sealed class SellerKeyTests
{
    private const string Header = "OrderId,Sku,Quantity,Name,Address1,City,State,Zip,Country,SellerKey";

    [Theory]
    [InlineData("A1B2C3D4E5F6G7", "A1B2C3D4E5F6G7")]
    [InlineData(null, "[0-9a-f]{8,}[^,]*")]
    public async Task Is_the_one_of_the_command_line_or_a_hash_in_the_results(string? given, string expected)
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        var file = scratch.Write("orders.csv", [Header, Row("K-1", ""), Row("K-2", given ?? ""), Row("K-3", "another-seller")]);
        var results = scratch.Path("results.csv");

        string[] option = given is null ? [] : ["--seller-id", given];
        using var import = Mcf.Start(server.ImportArguments([file, "--results", results, .. option]), server.Credentials);
        var run = await import.EndAsync();

        var rows = await File.ReadAllLinesAsync(results);
        Assert.Equal(
            ["K-1,Created", "K-2,Created", "K-3,Rejected"],
            rows.Skip(1).Select(row => string.Join(',', row.Split(',').Take(2))).Order()
        );
        Assert.All(rows.Skip(1), row => Assert.Matches($",{expected},([0-9a-f]{{32}})?$", row));
        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains(
            "row 4, column SellerKey, value 'another-seller': must be the seller of this run",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_a_store_cannot_be_given()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync(
            "import",
            scratch.Write("orders.csv", OrderCsv.Of("K", 1)),
            "--embedded",
            scratch.Store,
            "--seller-id",
            "A1"
        );

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("--seller-id cannot be combined with --embedded", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.Store));
    }

    [Fact]
    public async Task Must_be_one_that_can_be_shown()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);

        using var import = Mcf.Start(
            server.ImportArguments(scratch.Write("orders.csv", OrderCsv.Of("K", 1)), "--seller-id", "no key"),
            server.Credentials
        );
        var run = await import.EndAsync();

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("SellerId must be 1 to 80 characters: letters, digits", run.Error, StringComparison.Ordinal);
    }

    private static string Row(string id, string key) =>
        $"{id},MUG-ENAMEL-BLUE,1,Test Recipient,1 Sample Street,Ann Arbor,MI,48104,US,{key}";
}
