using System.Diagnostics;
using System.Globalization;

namespace AmazonMcf.FaultInjection.Soak;

/// <summary>The memory of the process after a full collection.</summary>
/// <param name="Elapsed">When, from the start.</param>
/// <param name="HeapKilobytes">Managed memory in use.</param>
/// <param name="WorkingSetKilobytes">Memory of the process as the system sees it.</param>
/// <param name="Threads">Threads of the process.</param>
/// <param name="Handles">Open handles; on Unix, open files.</param>
/// <param name="Timers">Timers that are armed: work that is left waits on one.</param>
internal sealed record ResourceUsage(TimeSpan Elapsed, long HeapKilobytes, long WorkingSetKilobytes, int Threads, int Handles, int Timers)
{
    /// <summary>The columns of <see cref="ToString"/>.</summary>
    public static string Header => Line("elapsed", "heap KiB", "working set KiB", "threads", "handles", "timers");

    /// <summary>Measures.</summary>
    public static ResourceUsage Take(TimeSpan elapsed)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return new ResourceUsage(
            elapsed,
            GC.GetTotalMemory(forceFullCollection: true) / 1024,
            process.WorkingSet64 / 1024,
            process.Threads.Count,
            process.HandleCount,
            (int)Timer.ActiveCount
        );
    }

    public override string ToString() =>
        Line(
            Elapsed.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
            Text(HeapKilobytes),
            Text(WorkingSetKilobytes),
            Text(Threads),
            Text(Handles),
            Text(Timers)
        );

    private static string Line(params string[] cells) => string.Concat(cells.Select(cell => cell.PadLeft(17)));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
