using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Import;
using AmazonMcf.Connection;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

public class ImportProgressTests
{
    [Fact]
    public void The_number_of_orders_is_known_before_the_first_is_placed()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("orders.csv", [.. OrderCsv.Of("P", 40), OrderCsv.Row("P-0", quantity: 0)]);
        using var connection = CliConnection.OpenEmbedded(
            McfMarketplaces.Find("US")!,
            scratch.Store,
            unlimited: true,
            startTime: TestStart.Value
        );
        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        using var files = new ImportFiles([path], new OrderFileOptions());
        var steps = new List<DispatchProgress>();
        var report = new ImportReport(new ImportTally(), null, new Messages());
        using var job = new ImportJob(connection.Mcf, 4, report, stop, onProgress: progress => steps.Add(progress()));

        job.Run(files);

        Assert.InRange(steps[0].Total!.Value, 41, 42);
        Assert.All(steps, step => Assert.InRange(step.UnderWay, 0, 4));
        Assert.Equal((41, 0, 0), (steps[^1].Done, steps[^1].UnderWay, steps[^1].ToCome));
        Assert.Equal(100, steps[^1].PercentComplete);
    }
}
