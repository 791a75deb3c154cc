namespace AmazonMcf.Pipeline;

/// <summary>Waits according to an injected clock, in both target frameworks.</summary>
internal static class Pause
{
    /// <summary>Waits.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="length">How long.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public static async Task ForAsync(TimeProvider time, TimeSpan length, CancellationToken token)
    {
        var over = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = time.CreateTimer(_ => over.TrySetResult(true), null, length, Timeout.InfiniteTimeSpan);
        using var ended = token.Register(() => over.TrySetCanceled(token));
        await over.Task.ConfigureAwait(false);
    }
}
