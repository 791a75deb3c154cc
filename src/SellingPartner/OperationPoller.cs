namespace SellingPartner;

/// <summary>
/// Waits for operations that the service carries out after its response: polls after 1 second, then with intervals
/// that grow by 50%, up to 10 seconds.
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
    /// keeps its newest status if the wait is stopped or a read fails, too, so that the wait can be repeated.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the status of the operation of an id.</param>
    /// <param name="progress">Called with the operation after each read.</param>
    /// <param name="limit">How long to wait. Default: 5 minutes. The status is read once more when the time is up.</param>
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
