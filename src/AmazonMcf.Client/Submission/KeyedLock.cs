using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>Does work with the same key one after the other. Thread-safe.</summary>
internal sealed class KeyedLock
{
    private readonly object gate = new();

    // Null while nothing is in progress: a seller at rest takes no memory for it.
    private Dictionary<string, Task<bool>>? held;

    /// <summary>Does a piece of work once no other one with its key is in progress.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="call">Its stop ends the wait. While it waits, other work can begin.</param>
    /// <param name="work">The work.</param>
    public async Task<T> RunAsync<T>(string key, ApiCall call, Func<Task<T>> work)
    {
        var end = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (Hold(key, end.Task) is { } earlier)
        {
            call.Defer();
            await earlier.UntilStoppedAsync(call.Dispatch).ConfigureAwait(false);
        }

        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            Release(key);
            end.SetResult(true);
        }
    }

    // Returns who holds the key, or null if it is held now.
    private Task<bool>? Hold(string key, Task<bool> end)
    {
        lock (gate)
        {
            held ??= new(StringComparer.Ordinal);
            if (held.TryGetValue(key, out var earlier))
            {
                return earlier;
            }

            held.Add(key, end);
            return null;
        }
    }

    private void Release(string key)
    {
        lock (gate)
        {
            held!.Remove(key);
            held = held.Count > 0 ? held : null;
        }
    }
}
