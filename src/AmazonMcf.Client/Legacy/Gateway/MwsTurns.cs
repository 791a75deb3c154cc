namespace AmazonMcf.Legacy;

/// <summary>Lets work on one thing be done one after the other: who comes while it is worked on waits for the end of that.</summary>
internal sealed class MwsTurns
{
    private readonly Dictionary<string, Task> newest = new(StringComparer.Ordinal);

    /// <summary>Does the work when all that came before is done, however that ended.</summary>
    /// <param name="name">The thing.</param>
    /// <param name="work">The work.</param>
    public async Task TakeAsync(string name, Func<Task> work)
    {
        var turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? before;
        lock (newest)
        {
            newest.TryGetValue(name, out before);
            newest[name] = turn.Task;
        }

        try
        {
            if (before is not null) await before.ConfigureAwait(false);
            await work().ConfigureAwait(false);
        }
        finally
        {
            lock (newest)
            {
                if (newest[name] == turn.Task) newest.Remove(name);
            }

            turn.SetResult(true);
        }
    }
}
