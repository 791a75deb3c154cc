using System.Collections.Concurrent;
using SellingPartner.Telemetry;

namespace SellingPartner;

/// <summary>Buffers a stream, so that reading it does not wait for the consumer.</summary>
internal static class ReadAhead
{
    /// <summary>Opens a stream and buffers its items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="open">Opens the stream, given the part of the call that ends when the reader stops.</param>
    /// <param name="call">The call that the stream is part of.</param>
    public static async IAsyncEnumerable<T> Of<T>(Func<ApiCall, IAsyncEnumerable<T>> open, ApiCall call)
    {
        using var stop = new CancellationTokenSource();
        using var dispatch = CancellationTokenSource.CreateLinkedTokenSource(call.Dispatch, stop.Token);
        using var wire = CancellationTokenSource.CreateLinkedTokenSource(call.Wire, stop.Token);
        using var arrived = new SemaphoreSlim(0);
        var items = new ConcurrentQueue<T>();
        var reading = ReadAsync();
        try
        {
            while (true)
            {
                await arrived.WaitAsync().ConfigureAwait(false);
                if (!items.TryDequeue(out var item))
                {
                    break;
                }

                yield return item;
            }

            await reading.ConfigureAwait(false);
        }
        finally
        {
            stop.Cancel();
            await EndAsync().ConfigureAwait(false);
        }

        async Task ReadAsync()
        {
            try
            {
                await foreach (var item in open(call.Part(dispatch.Token, wire.Token)).ConfigureAwait(false))
                {
                    items.Enqueue(item);
                    arrived.Release();
                }
            }
            finally
            {
                arrived.Release();
            }
        }

        // The reader has the failure already, or no longer wants to know.
        async Task EndAsync()
        {
            try
            {
                await reading.ConfigureAwait(false);
            }
            catch (Exception failure) when (reading.IsFaulted || failure is OperationCanceledException)
            {
            }
        }
    }
}
