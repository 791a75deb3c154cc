namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Lets one of those who want the same thing at the same time do it: the others wait, and the next one tries only when that failed. What
/// was done when nobody was waiting is forgotten.
/// </summary>
internal sealed class SingleFlight
{
    private readonly Dictionary<string, Task<bool>> newest = new(StringComparer.Ordinal);

    /// <summary>Does the work, unless one that began before gets it done.</summary>
    /// <param name="name">The thing.</param>
    /// <param name="work">The work; it throws when it is not done.</param>
    /// <returns>Whether it was done here; false when one that began before has done it.</returns>
    public async Task<bool> RunAsync(string name, Func<Task> work)
    {
        var run = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<bool>? before;
        lock (newest)
        {
            newest.TryGetValue(name, out before);
            newest[name] = run.Task;
        }

        var isDone = false;
        try
        {
            isDone = before is not null && await before.ConfigureAwait(false);
            if (isDone)
            {
                return false;
            }

            await work().ConfigureAwait(false);
            return isDone = true;
        }
        finally
        {
            lock (newest)
            {
                if (newest[name] == run.Task)
                {
                    newest.Remove(name);
                }
            }

            run.SetResult(isDone);
        }
    }
}
