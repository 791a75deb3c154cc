using System.Text;
using System.Text.Json;

namespace AmazonMcf.FaultInjection.Work;

/// <summary>The reports of a worker in a file, one a line, each there as soon as it is known, for the next worker to go on from.</summary>
internal sealed class WorkJournal : IDisposable
{
    private readonly object gate = new();
    private readonly StreamWriter writer;

    /// <summary>Opens a journal to write on.</summary>
    public WorkJournal(string path)
    {
        var tornLine = File.Exists(path) && File.ReadAllBytes(path) is { Length: > 0 } bytes && bytes[^1] != (byte)'\n';
        writer = new StreamWriter(path, append: true, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        if (tornLine)
        {
            writer.WriteLine();
        }
    }

    /// <summary>Reads the reports so far, the newest of each piece of work. A line torn by a kill was never said.</summary>
    public static IReadOnlyDictionary<string, WorkReport> Read(string path)
    {
        var reports = new Dictionary<string, WorkReport>(StringComparer.Ordinal);
        foreach (var report in ReadAll(path))
        {
            reports[report.Key] = report;
        }

        return reports;
    }

    /// <summary>Reads all reports, in the order they were made.</summary>
    public static IReadOnlyList<WorkReport> ReadAll(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(Parse).OfType<WorkReport>()] : [];

    public void Add(WorkReport report)
    {
        lock (gate)
        {
            writer.WriteLine(JsonSerializer.Serialize(report));
        }
    }

    public void Dispose() => writer.Dispose();

    private static WorkReport? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkReport>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
