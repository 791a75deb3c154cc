using AmazonMcf.Errors;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Reads an order to determine the outcome of a request. An order may show up some seconds after it was placed, so a read that does not
/// settle it is repeated, three reads at most, or for about a minute if the service accepted the request with HTTP 202. Until then the call
/// counts as one that may have taken effect: even a rejection is final only once the order has been read.
/// </summary>
/// <param name="orders">Reads orders.</param>
/// <param name="rule">Says how often an order is read.</param>
/// <param name="time">The clock of the waits.</param>
internal sealed class OrderReadback(IOrders orders, ProofRule rule, TimeProvider time)
{
    private const int FirstWaitSeconds = 2;

    /// <summary>Reads.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="settles">Whether a read determines the outcome.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <param name="isAccepted">Whether the service accepted the request and works on it, which may take longer.</param>
    /// <returns>The read that determined it, or the last one.</returns>
    public async Task<OrderReading> ReadAsync(string orderId, Func<OrderReading, bool> settles, ApiCall call, bool isAccepted = false)
    {
        var most = rule.MaxReads(isAccepted);
        call.OnSettling(begins: true);
        for (var reads = 1; ; reads++)
        {
            var reading = await ReadOnceAsync(orderId, call).ConfigureAwait(false);
            if (settles(reading) || reads == most || !reading.MayChange)
            {
                call.OnSettling(begins: false);
                return reading;
            }

            await WaitAsync(TimeSpan.FromSeconds(FirstWaitSeconds * reads), call).ConfigureAwait(false);
        }
    }

    private async Task<OrderReading> ReadOnceAsync(string orderId, ApiCall call)
    {
        try
        {
            return new(await orders.GetOrderAsync(orderId, call).ConfigureAwait(false), null);
        }
        catch (McfException failure)
        {
            return new(null, failure);
        }
    }

    private async Task WaitAsync(TimeSpan wait, ApiCall call)
    {
        await time.Delay(wait, call.Dispatch).ConfigureAwait(false);
        call.OnWaited(wait);
    }
}
