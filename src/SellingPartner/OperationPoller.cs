namespace SellingPartner;

/// <summary>
/// Waits for operations that the service carries out after its response: asks a second after the start, then after half as much time again
/// each time, up to ten seconds.
/// </summary>
/// <param name="time">The clock of the waits.</param>
internal sealed class OperationPoller(TimeProvider time)
{
    private const double Growth = 1.5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>The default timeout of <see cref="WaitAsync"/>.</summary>
    public static TimeSpan UsualLimit { get; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Waits until an operation has ended or the time is up, which <see cref="LongRunningOperation.HasEnded"/> distinguishes. The operation
    /// keeps its newest status when the wait is stopped or a reading fails, too: the same wait may be asked for again.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Asks the service about the operation of an id.</param>
    /// <param name="progress">Told of the operation after each reading.</param>
    /// <param name="limit">How long to wait. Default: 5 minutes. The service is asked once more when the time is up.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The same operation.</returns>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    public async Task<LongRunningOperation> WaitAsync(
        LongRunningOperation operation,
        Func<string, Task<OperationReading>> read,
        Action<LongRunningOperation>? progress = null,
        TimeSpan? limit = null,
        CancellationToken stop = default)
    {
        var begun = time.GetTimestamp();
        var end = limit ?? UsualLimit;
        var wait = FirstWait;
        while (!operation.HasEnded && end - time.GetElapsedTime(begun) is var left && left > TimeSpan.Zero)
        {
            await time.Delay(wait < left ? wait : left, stop).ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            operation.Update(await read(operation.OperationId).ConfigureAwait(false));
            progress?.Invoke(operation);
            wait = NextWait(wait);
        }

        return operation;
    }

    private static TimeSpan NextWait(TimeSpan wait)
    {
        var next = TimeSpan.FromSeconds(wait.TotalSeconds * Growth);
        return next < LongestWait ? next : LongestWait;
    }
}
