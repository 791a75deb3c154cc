namespace AmazonMcf.Service.Routing;

/// <summary>The requests that are being handled, so that the store is not closed under one of them.</summary>
internal sealed class RequestsInProgress
{
    private readonly object gate = new();
    private int count;
    private bool isClosed;

    /// <summary>Takes a request.</summary>
    /// <exception cref="ObjectDisposedException">No more are taken.</exception>
    public void Begin()
    {
        lock (gate)
        {
            if (isClosed)
            {
                throw new ObjectDisposedException(nameof(EmbeddedService));
            }

            count++;
        }
    }

    /// <summary>A request was answered.</summary>
    public void End()
    {
        lock (gate)
        {
            count--;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>
    /// Takes no more requests, and waits for those that are being handled: each is a few transactions. One that waits for changes before it
    /// is ended by the store.
    /// </summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            while (count > 0)
            {
                Monitor.Wait(gate);
            }
        }
    }
}
