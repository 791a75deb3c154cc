using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.Benchmarks.Scenarios;
using AmazonMcf.Errors;

if (await PeakMemory.ServeAsync(args) || await BareProxy.ServeAsync(args) || await SlowService.ServeAsync(args))
{
    return 0;
}

using var workplace = new Workplace();
var sizes = Sizes.OfEnvironment;
IScenario[] all =
[
    new SequentialReads(workplace, sizes),
    new ConcurrentCreates(workplace, sizes),
    new Lists(workplace, sizes),
    new LaterVersion(workplace, sizes),
    new InventoryList(workplace, sizes),
    new FlatFileReading(workplace, sizes),
    new WorkbookReading(workplace, sizes),
    new MwsArchives(workplace, sizes),
    new MwsArchiveCommand(workplace, sizes),
    new MwsGateway(workplace, sizes),
    new ModuleImport(workplace, sizes),
    new FirstOrder(workplace, sizes),
    new Checking(workplace, sizes),
    new ManySellers(sizes),
    new BookSizes(workplace, sizes),
    new GatewayCrowd(workplace, sizes),
    new HandlerChain(),
];

// Names of classes pick some of them, for those who work on one.
var rows = new List<Row>();
var failed = false;
foreach (
    var scenario in all.Where(scenario => args.Length == 0 || args.Contains(scenario.GetType().Name, StringComparer.OrdinalIgnoreCase))
)
{
    var start = Stopwatch.GetTimestamp();
    try
    {
        await foreach (var row in scenario.RunAsync())
        {
            rows.Add(row);
        }
    }
    catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException or McfException)
    {
        // The others still count.
        failed = true;
        Console.WriteLine($"  FAILED: {failure.Message}");
    }

    Console.WriteLine($"  {scenario.Name,-50} {Text.Number(Stopwatch.GetElapsedTime(start).TotalSeconds, "0.0"),6} s");
}

var date = TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
var machine = $"{date}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, "
    + $".NET {Environment.Version}{(sizes == Sizes.Quick ? ", QUICK: sizes too small to tell" : "")}.";
Report.Show(rows);
Report.Write(Path.Combine(workplace.Root, "out", "bench.md"), rows, machine);
return failed ? 1 : 0;
