using System.Diagnostics;
using System.Globalization;
using AmazonMcf.Mws;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>The most memory a piece of work takes in a process that does nothing else.</summary>
internal static class PeakMemory
{
    private const string List = "--list";
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
                    await OurClient.ListAsync(connection, DateTime.Parse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
                }

                break;
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

    /// <summary>Bytes at the peak of reading an order file.</summary>
    public static Task<long> OfFileAsync(string path) => MeasureAsync(File, path);

    /// <summary>Bytes at the peak of converting a folder of archived answers.</summary>
    public static Task<long> OfArchiveAsync(string folder) => MeasureAsync(Archive, folder);

    private static async Task<long> MeasureAsync(params string[] arguments)
    {
        var said = await Worker.RunAsync("dotnet", [typeof(PeakMemory).Assembly.Location, .. arguments]);
        return long.Parse(said, CultureInfo.InvariantCulture);
    }
}
