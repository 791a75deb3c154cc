namespace AmazonMcf.Quota;

/// <summary>A request that waits for its turn.</summary>
internal sealed class QuotaWaiter
{
    private readonly TaskCompletionSource<bool> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public QuotaWaiter() => Place = new LinkedListNode<QuotaWaiter>(this);

    /// <summary>Its place in the line.</summary>
    public LinkedListNode<QuotaWaiter> Place { get; }

    /// <summary>Ends when its turn has come.</summary>
    public Task Turn => turn.Task;

    public void Go() => turn.TrySetResult(true);

    public void Cancel(CancellationToken stop) => turn.TrySetCanceled(stop);
}
