using System.Text.Json;
using AmazonMcf.FaultInjection.Running;

namespace AmazonMcf.FaultInjection.Work;

/// <summary>The worker as a program: does what a plan asks for and its journal does not know to be settled.</summary>
internal static class WorkerProgram
{
    /// <summary>The first argument that starts it.</summary>
    public const string Name = "work";

    /// <summary>The exit code that says something is open.</summary>
    public const int SomethingOpen = 3;

    /// <summary>The arguments that start it.</summary>
    public static IReadOnlyList<string> Arguments(string plan, string journal, Uri endpoint, VersionPlan versions) =>
        [Name, plan, journal, endpoint.AbsoluteUri, versions.First ?? "", versions.Complete ?? ""];

    /// <summary>Writes a plan.</summary>
    public static void WritePlan(string path, IReadOnlyList<WorkItem> items) => File.WriteAllText(path, JsonSerializer.Serialize(items));

    /// <summary>What of a plan a journal does not know to be settled.</summary>
    public static IReadOnlyList<WorkItem> Unsettled(IReadOnlyList<WorkItem> items, string journal)
    {
        var known = WorkJournal.Read(journal);
        return [.. items.Where(item => !known.TryGetValue(item.Key, out var report) || report.Outcome == WorkOutcome.Open)];
    }

    /// <summary>Runs it.</summary>
    /// <param name="arguments">As <see cref="Arguments"/> makes them.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (plan, journal, endpoint) = (arguments[1], arguments[2], new Uri(arguments[3]));
        var (version, complete) = (NullIfEmpty(arguments[4]), NullIfEmpty(arguments[5]));
        var items = JsonSerializer.Deserialize<List<WorkItem>>(await File.ReadAllTextAsync(plan))!;
        using (var pages = new WorkJournal(journal))
        using (var connection = Connections.Open(endpoint, version))
        using (var returning = Connections.Open(endpoint, complete))
        {
            await new Worker(connection.Outbound, returning.Returns.PlaceAsync, pages.Add).RunAsync(
                Unsettled(items, journal),
                CancellationToken.None
            );
        }

        return Unsettled(items, journal).Count == 0 ? 0 : SomethingOpen;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
