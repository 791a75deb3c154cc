namespace AmazonMcf.Submission;

/// <summary>Work of a connection that stopped commands left unfinished. Thread-safe.</summary>
public sealed class McfInterruptionJournal
{
    private readonly List<McfInterruption> open = [];

    /// <summary>Raised after work was added, on the thread that added it.</summary>
    public event EventHandler? Added;

    /// <summary>A snapshot of the unfinished work, oldest first.</summary>
    public IReadOnlyList<McfInterruption> Open
    {
        get
        {
            lock (open)
            {
                return open.ToArray();
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
                Remove(interruption.Command, interruption.Target);
                open.Add(interruption);
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
            Remove(command, target);
        }
    }

    private void Remove(string command, string target) =>
        open.RemoveAll(other => other.Command == command && other.Target == target);
}
