using AmazonMcf.Results;

namespace AmazonMcf.Cli;

public class FaultsFileTests
{
    [Fact]
    public async Task Writes_a_row_for_each_validation_error_and_sums_them_up()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            [OrderCsv.Header, OrderCsv.Row("F-1", quantity: 0), OrderCsv.Row("F-2"), OrderCsv.Row("F-3", quantity: -1)]
        );
        var faults = scratch.Path("mistakes.csv");

        var run = await Mcf.RunAsync("import", file, "--dry-run", "--faults", faults);

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("2 orders have errors and are held back:" + Environment.NewLine, run.Error, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(faults);
        Assert.Equal("File,Row,OrderId,Column,Value,Rule,Remedy", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{file},2,F-1,Quantity,0,\"must be ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{file},4,F-3,Quantity,", lines[2], StringComparison.Ordinal);
        Assert.False(File.Exists(faults + RecordFile.Suffix));
    }

    [Fact]
    public async Task Writes_validation_errors_to_no_other_file_of_the_run()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("G", 1));
        var results = scratch.Path("results.csv");

        var same = await Mcf.RunAsync("import", file, "--dry-run", "--results", results, "--faults", results);
        var input = await Mcf.RunAsync("import", file, "--dry-run", "--faults", file);
        var other = await Mcf.RunAsync("import", file, "--dry-run", "--faults", scratch.Write("notes.txt", ["notes"]));

        Assert.Contains($"--faults: {results} is the file of --results", same.Error, StringComparison.Ordinal);
        Assert.Contains($"--faults: {file} is an order file of this run", input.Error, StringComparison.Ordinal);
        Assert.Contains("exists and does not contain validation errors of mcf import", other.Error, StringComparison.Ordinal);
        Assert.All([same, input, other], run => Assert.Equal(ExitCode.BadInput, run.ExitCode));
    }
}
