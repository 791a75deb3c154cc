namespace SellingPartner.Http;

/// <summary>
/// The sockets of one seller to one host. A sender takes one first. Waiting for a free socket is not part of the request, so it neither
/// counts toward the timeout of an attempt nor makes it unclear whether the request was sent. When the seller has sent nothing for as long
/// as a socket stays open, the pool lets go of the handler too: a process may have hundreds of sellers, most of them at rest.
/// </summary>
internal sealed class SocketPool : IDisposable
{
    /// <summary>How many requests of a seller may be on their way to a host.</summary>
    public const int Sockets = 64;

    private readonly object gate = new();
    private readonly Uri? address;
    private readonly HttpMessageHandler? handler;
    private readonly SemaphoreSlim? free;
    private readonly TimeProvider? time;
    private SocketGroup? current;
    private ITimer? rest;
    private bool isClosed;

    private SocketPool(Uri address, TimeProvider time) => (this.address, this.time, free) = (address, time, new SemaphoreSlim(Sockets));

    private SocketPool(HttpMessageHandler handler) => this.handler = handler;

    /// <summary>Whether it has sockets, or a handler that keeps them.</summary>
    public bool IsOpen
    {
        get
        {
            lock (gate)
            {
                return current is not null;
            }
        }
    }

    /// <summary>Sockets on the network.</summary>
    /// <param name="address">An address at the host.</param>
    /// <param name="time">The clock by which unused sockets are closed.</param>
    public static SocketPool To(Uri address, TimeProvider time) => new(address, time);

    /// <summary>A handler in place of the network: takes any number of requests, and is disposed of by its owner.</summary>
    /// <param name="handler">The handler.</param>
    public static SocketPool Over(HttpMessageHandler handler) => new(handler);

    /// <summary>Waits for a free socket.</summary>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The right to send one request; dispose of it when the response is read.</returns>
    public async ValueTask<SocketLease> TakeAsync(CancellationToken stop)
    {
        if (free is not null)
        {
            await free.WaitAsync(stop).ConfigureAwait(false);
        }

        lock (gate)
        {
            current ??= new SocketGroup(Open());
            current.Users++;
            return new SocketLease(this, current);
        }
    }

    /// <summary>Closes the sockets once they are unused. A later request is still sent.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            EndRest();
            CloseUnused(current);
        }
    }

    /// <summary>Takes sockets out of use: later requests get new ones, those on their way go on.</summary>
    internal void Retire(SocketGroup group)
    {
        lock (gate)
        {
            if (ReferenceEquals(current, group))
            {
                current = null;
            }
        }
    }

    /// <summary>Ends one use of sockets.</summary>
    internal void Leave(SocketGroup group)
    {
        lock (gate)
        {
            group.Users--;
            CloseUnused(group);
            if (current is { Users: 0 })
            {
                BeginRest();
            }
        }

        free?.Release();
    }

    private HttpMessageInvoker Open() => handler is null
        ? new HttpMessageInvoker(NetworkHandler.Create(address!), disposeHandler: true)
        : new HttpMessageInvoker(handler, disposeHandler: false);

    private void BeginRest()
    {
        rest ??= time?.CreateTimer(
            static pool => ((SocketPool)pool!).CloseAtRest(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        rest?.Change(NetworkHandler.IdleTime, Timeout.InfiniteTimeSpan);
    }

    private void EndRest()
    {
        rest?.Dispose();
        rest = null;
    }

    private void CloseAtRest()
    {
        lock (gate)
        {
            if (current is not { Users: 0 } unused)
            {
                return;
            }

            EndRest();
            current = null;
            CloseUnused(unused);
        }
    }

    private void CloseUnused(SocketGroup? group)
    {
        if (group is not { Users: 0 } || (ReferenceEquals(current, group) && !isClosed))
        {
            return;
        }

        if (ReferenceEquals(current, group))
        {
            current = null;
        }

        group.Http.Dispose();
    }
}
