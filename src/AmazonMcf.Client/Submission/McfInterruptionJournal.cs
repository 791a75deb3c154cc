namespace AmazonMcf.Submission;

/// <summary>Work of a connection that stopped commands left unfinished. Thread-safe.</summary>
public sealed class McfInterruptionJournal
{
    private readonly Dictionary<(string Command, string Target), (long Number, McfInterruption Work)> open = [];
    private long last;

    /// <summary>Raised after work was added, on the thread that added it.</summary>
    public event EventHandler? Added;

    /// <summary>A snapshot of the unfinished work, oldest first.</summary>
    public IReadOnlyList<McfInterruption> Open
    {
        get
        {
            lock (open)
            {
                return [.. open.Values.OrderBy(entry => entry.Number).Select(entry => entry.Work)];
            }
        }
    }

    /// <summary>Adds interrupted work. A newer entry for the same work of the same command replaces the older one.</summary>
    /// <param name="interruptions">The work.</param>
    public void Add(IEnumerable<McfInterruption> interruptions)
    {
        lock (open)
        {
            foreach (var interruption in interruptions)
            {
                open[(interruption.Command, interruption.Target)] = (++last, interruption);
            }
        }

        Added?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Removes work whose outcome is now known.</summary>
    /// <param name="command">The command.</param>
    /// <param name="target">The target of the work.</param>
    public void Settle(string command, string target)
    {
        lock (open)
        {
            open.Remove((command, target));
        }
    }
}
