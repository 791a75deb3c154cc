namespace AmazonMcf.Submission;

/// <summary>What stopped commands left open on a connection. Safe to use from many threads.</summary>
public sealed class McfInterruptionJournal
{
    private readonly object gate = new();
    private readonly List<McfInterruption> open = [];

    /// <summary>Raised after work was added, on the thread that added it.</summary>
    public event EventHandler? Added;

    /// <summary>What is still open, oldest first, as it is now.</summary>
    public IReadOnlyList<McfInterruption> Open
    {
        get
        {
            lock (gate)
            {
                return open.ToArray();
            }
        }
    }

    /// <summary>Takes note of work that was cut off. A newer note on the same work of the same command replaces the older one.</summary>
    /// <param name="interruptions">The work.</param>
    public void Add(IEnumerable<McfInterruption> interruptions)
    {
        lock (gate)
        {
            foreach (var interruption in interruptions)
            {
                Remove(interruption.Command, interruption.Target);
                open.Add(interruption);
            }
        }

        Added?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Strikes out work whose outcome is known by now.</summary>
    /// <param name="command">The command.</param>
    /// <param name="target">What the work was about.</param>
    public void Settle(string command, string target)
    {
        lock (gate)
        {
            Remove(command, target);
        }
    }

    private void Remove(string command, string target) =>
        open.RemoveAll(other => other.Command == command && other.Target == target);
}
