using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>The files that <c>mcf import</c> can read, and their names.</summary>
public class ImportFileTests
{
    [Theory]
    [InlineData("orders [2026].txt")]
    [InlineData("orders (1) {a}.csv")]
    public async Task Reads_a_file_whose_name_has_wildcard_characters(string name)
    {
        using var scratch = new Scratch();
        var file = scratch.Write(name, OrderCsv.Of("W", 2));

        var run = await Mcf.RunAsync("import", file, "--dry-run");

        Assert.Equal("placed 0: created 0, already 0, rejected 0, unknown 0, not sent 2", run.LastLine);
    }

    [Fact]
    public async Task IDs_that_look_alike_in_two_files_are_one_warning()
    {
        using var scratch = new Scratch();
        var monday = scratch.Write("monday.csv", OrderCsv.Of("N", 2));
        var tuesday = scratch.Write("tuesday.csv", OrderCsv.Of("n", 2));

        var run = await Mcf.RunAsync("import", monday, tuesday, "--dry-run");
        var single = await Mcf.RunAsync("import", tuesday, "--dry-run");

        Assert.Contains("warning: " + tuesday + ": The order id 'n-1' (row 2) differs only by case", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("differs only by case", StringComparison.Ordinal));
        Assert.DoesNotContain("differs only by case", single.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_file_that_does_not_exist()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("import", scratch.Path("orders [2026].txt"), "--dry-run");

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains("'orders [2026].txt' does not exist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_the_worksheet_that_is_named()
    {
        using var scratch = new Scratch();
        var file = scratch.Path("orders.xlsx");
        object[] headers = [.. OrderCsv.Header.Split(',')];
        File.WriteAllBytes(file, new XlsxWriter()
            .Sheet("May").Row(headers).Row([.. OrderCsv.Row("M-1").Split(',')])
            .Sheet("June").Row(headers).Row([.. OrderCsv.Row("J-1").Split(',')]).Row([.. OrderCsv.Row("J-2", quantity: 0).Split(',')])
            .Write());

        var unclear = await Mcf.RunAsync("import", file, "--dry-run");
        var run = await Mcf.RunAsync("import", file, "--dry-run", "--worksheet", "June");

        Assert.Contains("'May', 'June'", unclear.Error, StringComparison.Ordinal);
        Assert.Equal("placed 0: created 0, already 0, rejected 1, unknown 0, not sent 1", run.LastLine);
        Assert.Contains($"{file}, worksheet 'June', row 3, column Quantity, value '0': ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_nothing_personal_of_a_row_that_is_one_cell()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", [OrderCsv.Header, OrderCsv.Row("S-1").Replace(',', ';')]);

        var run = await Mcf.RunAsync("import", file, "--dry-run", "--results", scratch.Path("results.csv"));

        Assert.Contains($"{file}, row 2, value '1 cell of 10': ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Recipient", run.Error + File.ReadAllText(scratch.Path("results.csv")), StringComparison.Ordinal);
    }
}
