namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Creates a value at first use: once for all concurrent callers, and on none of their threads. An exception is thrown to the waiting
/// callers and then discarded, so the next caller tries again.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="make">Creates the value; may be slow and may throw.</param>
internal sealed class FirstUse<T>(Func<T> make)
{
    private readonly object gate = new();
    private Task<T>? made;

    /// <summary>The value.</summary>
    public Task<T> GetAsync()
    {
        lock (gate)
        {
            if (made is null or { IsFaulted: true })
            {
                made = Task.Run(make);
            }

            return made;
        }
    }
}
