namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Lets one of several concurrent callers with the same key do the work. The others wait, and the next one tries only if the first failed.
/// A result for which no caller waits is discarded.
/// </summary>
internal sealed class SingleFlight
{
    private readonly Dictionary<string, Task<bool>> newest = new(StringComparer.Ordinal);

    /// <summary>Does the work, unless an earlier caller completes it.</summary>
    /// <param name="name">The key.</param>
    /// <param name="work">The work; throws when it fails.</param>
    /// <returns>True if this caller did the work; false if an earlier caller did.</returns>
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
