using AmazonMcf.Service.Notices;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service;

/// <summary>
/// Sends the notices of a store, about once a second. A notice is removed after it was sent, so that a failure or a crash sends it again
/// under the same id.
/// </summary>
internal sealed class NoticePump : IDisposable
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    private readonly ServiceWorld world;
    private readonly SqsSender sender;
    private readonly NoticeWriter writer;
    private readonly CancellationTokenSource stop = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ITimer timer;
    private Task running = Task.CompletedTask;

    public NoticePump(ServiceWorld world, SqsSender sender, TimeProvider time)
    {
        (this.world, this.sender) = (world, sender);
        writer = new NoticeWriter(world.SellerId);
        timer = time.CreateTimer(_ => SendInBackground(), null, Interval, Interval);
    }

    /// <summary>Processes what is due and sends every notice.</summary>
    /// <exception cref="HttpRequestException">The endpoint did not accept a message; it is sent again later.</exception>
    public async Task SendAsync(CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, stop.Token);
        await sending.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            world.CatchUp(either.Token);
            while (world.AsItIs(Read) is { Count: > 0 } messages)
            {
                await SendAsync(messages, either.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            sending.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        stop.Cancel();
        Task.WaitAny([running], StopTime);
        sender.Dispose();
        stop.Dispose();
        sending.Dispose();
    }

    private async Task SendAsync(IReadOnlyList<(long Sequence, string? Arn, string Body)> messages, CancellationToken cancel)
    {
        var sent = 0L;
        try
        {
            foreach (var (sequence, arn, body) in messages)
            {
                if (arn is not null)
                {
                    await sender.SendAsync(arn, body, cancel).ConfigureAwait(false);
                }

                sent = sequence;
            }
        }
        finally
        {
            world.AsItIs(session =>
            {
                NoticeTable.RemoveUpTo(session, sent);
                return sent;
            });
        }
    }

    private IReadOnlyList<(long Sequence, string? Arn, string Body)> Read(IStoreSession session) =>
    [
        .. NoticeTable.List(session, AtOnce).Select(notice =>
        {
            var subscription = SubscriptionTable.Find(session, notice.Type);
            var destination = DestinationTable.Find(session, notice.DestinationId ?? subscription?.DestinationId ?? "");
            var id = Identifiers.Of(session, "notice", notice.Sequence);
            var subscriptionId = notice.DestinationId is null ? subscription?.Id : null;
            return (notice.Sequence, destination?.Arn, writer.Write(notice, id, subscriptionId ?? "", session.Now));
        }),
    ];

    // What fails is tried again at the next tick; a store that cannot be used shows in the calls of the service.
    private void SendInBackground()
    {
        if (running.IsCompleted)
        {
            running = Task.Run(async () =>
            {
                try
                {
                    await SendAsync(CancellationToken.None).ConfigureAwait(false);
                }
                catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException
                    or ObjectDisposedException or EmbeddedStoreException)
                {
                }
            });
        }
    }
}
