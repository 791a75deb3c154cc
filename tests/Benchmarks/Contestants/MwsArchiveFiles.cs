using System.Globalization;
using System.IO.Compression;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>Archived responses of Amazon MWS as people kept them, each the order of the sample log under an id of its own.</summary>
internal static class MwsArchiveFiles
{
    private const string Element = "GetFulfillmentOrderResponse";
    private const string SampleId = "MWS-1001";

    /// <summary>One response per file.</summary>
    /// <returns>The folder.</returns>
    public static string WriteEach(Workplace workplace, string name, int count, bool isCompressed = false)
    {
        var folder = Directory.CreateDirectory(workplace.Scratch(name)).FullName;
        var response = Sample(workplace);
        for (var number = 1; number <= count; number++)
        {
            using var file = Open(Path.Combine(folder, IdOf(number) + ".xml"), isCompressed);
            file.Write(WithId(response, number));
        }

        return folder;
    }

    /// <summary>All responses, one after the other.</summary>
    /// <returns>The file.</returns>
    public static string WriteOne(Workplace workplace, string name, int count, bool isCompressed = false)
    {
        var path = workplace.Scratch(name);
        var response = Sample(workplace);
        using var file = Open(path, isCompressed);
        for (var number = 1; number <= count; number++)
        {
            file.WriteLine(WithId(response, number));
        }

        return isCompressed ? path + ".gz" : path;
    }

    private static string Sample(Workplace workplace)
    {
        var log = File.ReadAllText(Path.Combine(workplace.Root, "docs", "samples", "mws-responses.log"));
        var start = log.LastIndexOf("<?xml", log.IndexOf("<" + Element, StringComparison.Ordinal), StringComparison.Ordinal);
        var end = "</" + Element + ">";
        return log[start..(log.IndexOf(end, start, StringComparison.Ordinal) + end.Length)];
    }

    private static StreamWriter Open(string path, bool isCompressed) =>
        isCompressed ? new StreamWriter(new GZipStream(File.Create(path + ".gz"), CompressionLevel.Fastest)) : new StreamWriter(path);

    private static string WithId(string response, int number) => response.Replace(SampleId, IdOf(number), StringComparison.Ordinal);

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"OLD-{number}");
}
