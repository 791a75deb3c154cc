namespace SellingPartner.Quota;

/// <summary>A request that waits for its turn.</summary>
internal sealed class QuotaWaiter
{
    private readonly TaskCompletionSource<long> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public QuotaWaiter() => Place = new LinkedListNode<QuotaWaiter>(this);

    /// <summary>Its place in the line.</summary>
    public LinkedListNode<QuotaWaiter> Place { get; }

    /// <summary>Ends when its turn has come, with the number of the turn.</summary>
    public Task<long> Turn => turn.Task;

    /// <summary>Makes it leave the line when it is stopped, for as long as it waits.</summary>
    public void LeaveOn(Action<QuotaWaiter, CancellationToken> leave, CancellationToken stop)
    {
        if (!stop.CanBeCanceled)
        {
            return;
        }

        var registration = stop.Register(() => leave(this, stop));
        _ = Turn.ContinueWith(
            static (_, state) => ((CancellationTokenRegistration)state!).Dispose(),
            registration,
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    public void Go(long number) => turn.TrySetResult(number);

    public void Cancel(CancellationToken stop) => turn.TrySetCanceled(stop);
}
