using System.Diagnostics;
using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Mws;
using AmazonMcf.OrderFiles;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>
/// The most memory a piece of work takes in a process that does nothing else. By default the runtime lets as much garbage gather before
/// it collects as fits the caches of the processor, from a few MiB to more than a hundred; here it is the same on every machine.
/// </summary>
internal static class PeakMemory
{
    private const string FirstGeneration = "0x1000000";
    private const string List = "--list";
    private const string Inventory = "--inventory";
    private const string Kept = "--kept";
    private const string File = "--file";
    private const string Archive = "--archive";

    /// <summary>Does the work, if this process was started for it.</summary>
    public static async Task<bool> ServeAsync(string[] arguments)
    {
        switch (arguments)
        {
            case [List, var endpoint, var tokenEndpoint, var since]:
                using (var connection = ServedService.Connect(new Uri(endpoint), new Uri(tokenEndpoint)))
                {
                    await OurClient.ListAsync(connection, Instant(since));
                }

                break;
            case [Inventory, var endpoint, var tokenEndpoint, var marketplace]:
                using (var connection = ServedService.Connect(new Uri(endpoint), new Uri(tokenEndpoint)))
                {
                    await OurClient.ListInventoryAsync(connection, marketplace);
                }

                break;
            case [Kept, var endpoint, var tokenEndpoint, var since, var early, var late]:
                using (var connection = ServedService.Connect(new Uri(endpoint), new Uri(tokenEndpoint)))
                {
                    var kept = await CountKeptAsync(connection, Instant(since), Number(early), Number(late));
                    Console.WriteLine(kept.ToString(CultureInfo.InvariantCulture));
                }

                return true;
            case [File, var path]:
                _ = OrderFileReader.Read(path).Count();
                break;
            case [Archive, var folder]:
                _ = Directory.EnumerateFiles(folder).SelectMany(MwsArchive.ReadFile).Count();
                break;
            default:
                return false;
        }

        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Bytes at the peak of listing.</summary>
    public static Task<long> OfListAsync(ServedService service, DateTime since) =>
        MeasureAsync(List, service.Endpoint.ToString(), service.TokenEndpoint.ToString(), since.ToString("O"));

    /// <summary>Bytes at the peak of listing the inventory of a marketplace.</summary>
    public static Task<long> OfInventoryAsync(ServedService service, string marketplace) =>
        MeasureAsync(Inventory, service.Endpoint.ToString(), service.TokenEndpoint.ToString(), marketplace);

    /// <summary>Bytes that are still held for each order that a list has passed, counted between two orders of it.</summary>
    public static Task<long> KeptByListAsync(ServedService service, DateTime since, int early, int late) => MeasureAsync(
        Kept,
        service.Endpoint.ToString(),
        service.TokenEndpoint.ToString(),
        since.ToString("O"),
        early.ToString(CultureInfo.InvariantCulture),
        late.ToString(CultureInfo.InvariantCulture));

    /// <summary>Bytes at the peak of reading an order file.</summary>
    public static Task<long> OfFileAsync(string path) => MeasureAsync(File, path);

    /// <summary>Bytes at the peak of converting a folder of archived responses.</summary>
    public static Task<long> OfArchiveAsync(string folder) => MeasureAsync(Archive, folder);

    private static async Task<long> CountKeptAsync(McfConnection connection, DateTime since, int early, int late)
    {
        var count = 0;
        long atEarly = 0, atLate = 0;
        await foreach (var _ in connection.Outbound.ListOrdersAsync(since, new ApiCall()))
        {
            count++;
            if (count == early)
            {
                atEarly = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (count == late)
            {
                atLate = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        return (atLate - atEarly) / (late - early);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static async Task<long> MeasureAsync(params string[] arguments)
    {
        KeyValuePair<string, string>[] environment = [new("DOTNET_GCgen0size", FirstGeneration)];
        var said = await Worker.RunAsync("dotnet", [typeof(PeakMemory).Assembly.Location, .. arguments], environment: environment);
        return long.Parse(said, CultureInfo.InvariantCulture);
    }
}
