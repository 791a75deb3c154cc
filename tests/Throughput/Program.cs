using System.Globalization;
using AmazonMcf.Throughput;

// Each piece of work waits nearly all of its time, so that all of them run at once and take no longer than one.
var count = int.Parse(Environment.GetEnvironmentVariable("ORDERS") ?? "300", CultureInfo.InvariantCulture);
var folder = Directory.CreateTempSubdirectory("mcf-throughput-");
try
{
    var runs = new Runs(count, folder.FullName);
    Func<IReadOnlyList<Figures>>[] all = [runs.InProcess, runs.OverHttp, runs.WithReadsBeside, runs.Import];
    var figures = (await Task.WhenAll(all.Select(Runs.OnThread))).SelectMany(rows => rows).ToList();
    Console.WriteLine(Figures.Header);
    figures.ForEach(Console.WriteLine);
    return figures.All(row => row.IsGood) ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
