using System.Globalization;
using AmazonMcf.Throughput;

// With the argument "machines": several processes, with and without a quota store.
// Otherwise, each piece of work waits nearly all of its time, so that all of them run at once and take no longer than one.
var count = int.Parse(Environment.GetEnvironmentVariable("ORDERS") ?? "300", CultureInfo.InvariantCulture);
var folder = Directory.CreateTempSubdirectory("mcf-throughput-");
try
{
    if (args is ["machines"])
    {
        Console.WriteLine(Figures.Header);
        return new Machines(count, folder.FullName).Run().Select(row =>
        {
            Console.WriteLine(row);
            return row.IsGood;
        }).ToList().TrueForAll(isGood => isGood) ? 0 : 1;
    }

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
