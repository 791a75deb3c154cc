using System.Diagnostics;
using System.Globalization;
using SellingPartner.Redis.Servers;

namespace AmazonMcf.Throughput;

/// <summary>
/// Several processes with one quota store, as on several machines: 4 processes that place 75 orders each, by the real time and the real
/// usage plan, on each server that there is. Beside them, the same work of two processes without a store.
/// </summary>
/// <param name="count">How many orders all processes place together.</param>
/// <param name="folder">Where stores and files go.</param>
internal sealed class Machines(int count, string folder)
{
    private const int Processes = 4;

    /// <summary>One piece of work after the other: the processes of one are enough for a machine with two cores.</summary>
    public IEnumerable<Figures> Run()
    {
        yield return Import("2 × mcf import without a store", 2, null, endsStore: false) with { IsBound = false };
        foreach (var (name, start) in Servers())
        {
            using var server = start();
            yield return Import($"{Processes} × mcf import, store on {name}", Processes, server, endsStore: false);
            var ended = Import($"{Processes} × mcf import, {name} ends in the middle", Processes, server, endsStore: true);
            yield return ended with { IsBound = false };
        }
    }

    private static IEnumerable<(string Name, Func<ITestServer> Start)> Servers()
    {
        yield return ("Garnet", () => new GarnetProcess());
        if (RedisProcess.Program is null)
        {
            Console.WriteLine("redis-server is not in PATH and REDIS_SERVER does not name it: measured on Garnet alone.");
            yield break;
        }

        yield return ("Redis", () => new RedisProcess());
    }

    private Figures Import(string work, int processes, ITestServer? server, bool endsStore)
    {
        var name = string.Concat(work.Where(char.IsLetterOrDigit));
        using var service = new ServedService(Path.Combine(folder, name + ".db"));
        var each = count / processes;
        string[] store = server is null ? [] : ["--quota-store", FormattableString.Invariant($"redis://127.0.0.1:{server.Port}")];
        var files = Enumerable.Range(1, processes).Select(number => Path.Combine(folder, $"{name}-{number}")).ToList();
        files.ForEach(file => Orders.Write(file + ".csv", each, Path.GetFileName(file)[^1] + "-"));

        var start = Stopwatch.GetTimestamp();
        var runs = files.ConvertAll(file => service.Import(file + ".csv", file + "-results.csv", store));
        var output = runs.ConvertAll(run => Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync()));
        if (endsStore)
        {
            Thread.Sleep(TimeSpan.FromSeconds(count / 5.0));
            server!.Stop();
        }

        runs.ForEach(run => run.WaitForExit());
        var measured = Stopwatch.GetElapsedTime(start);
        Check(work, runs, output);
        runs.ForEach(run => run.Dispose());
        if (endsStore)
        {
            server!.Start();
        }

        // Column 5 counts the requests of an order; without other faults, those beyond the first were throttled.
        var requests = files.Sum(file => File.ReadLines(file + "-results.csv").Skip(1)
            .Sum(line => int.Parse(line.Split(',')[4], CultureInfo.InvariantCulture)));
        return new Figures(work, processes * each, measured, requests - (processes * each));
    }

    private void Check(string work, List<Process> runs, List<Task<string[]>> output)
    {
        var expected = FormattableString.Invariant($"created {count / runs.Count}, already 0, rejected 0, unknown 0");
        for (var index = 0; index < runs.Count; index++)
        {
            if (runs[index].ExitCode != 0 || !output[index].Result[0].Contains(expected, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{work}: mcf import failed: {string.Join("\n", output[index].Result)}");
            }
        }
    }
}
