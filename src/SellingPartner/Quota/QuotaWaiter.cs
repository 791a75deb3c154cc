namespace SellingPartner.Quota;

/// <summary>A request that waits for a permit.</summary>
internal sealed class QuotaWaiter
{
    private readonly TaskCompletionSource<long> permit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public QuotaWaiter() => Place = new LinkedListNode<QuotaWaiter>(this);

    /// <summary>Its place in the line.</summary>
    public LinkedListNode<QuotaWaiter> Place { get; }

    /// <summary>Completes when a permit is granted, with the number of the permit.</summary>
    public Task<long> Permit => permit.Task;

    /// <summary>Makes it leave the line when it is stopped, for as long as it waits.</summary>
    public void LeaveOn(Action<QuotaWaiter, CancellationToken> leave, CancellationToken stop)
    {
        if (!stop.CanBeCanceled)
        {
            return;
        }

        var registration = stop.Register(() => leave(this, stop));
        _ = Permit.ContinueWith(
            static (_, state) => ((CancellationTokenRegistration)state!).Dispose(),
            registration,
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    public void Go(long number) => permit.TrySetResult(number);

    public void Cancel(CancellationToken stop) => permit.TrySetCanceled(stop);
}
