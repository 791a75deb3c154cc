namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Makes a value when it is first asked for: once for all who ask at the same time, and not on their threads. A failure goes to those who
/// wait for it and is then forgotten, so the next one who asks tries again.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="make">Makes it; may take its time and may throw.</param>
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
