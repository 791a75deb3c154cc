using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Makes changes to orders and reports them as done only when they are: the response proves it, or reading the order shows the change.
/// </summary>
/// <param name="readback">Reads orders.</param>
/// <param name="rule">Says what has to be settled by reading.</param>
internal sealed class ChangeSettler(OrderReadback readback, ProofRule rule)
{
    /// <summary>Makes a change.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="send">Sends the change.</param>
    /// <param name="isInForce">Whether an order shows the change.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order where it was read; null where the response proved the change.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    /// <exception cref="McfException">The change was rejected.</exception>
    public async Task<McfOrder?> MakeAsync(string orderId, Func<Task> send, Func<McfOrder, bool> isInForce, ApiCall call)
    {
        var before = call.OpenWrites;
        try
        {
            await send().ConfigureAwait(false);
            return null;
        }
        catch (McfException failure) when (failure is McfOutcomeUnknownException || rule.MayHaveTakenEffect(call, before))
        {
            var reading = await readback
                .ReadAsync(
                    orderId,
                    one => one.Order is { } order && (isInForce(order) || Confirms(order, failure) || IsTooLate(order, failure)),
                    call,
                    IsAccepted(failure))
                .ConfigureAwait(false);
            return reading.Order is { } found && isInForce(found) ? found : throw Explain(failure, reading);
        }
    }

    // After a request that may have taken effect, a rejection counts only if the order as it was read is in a state that explains it: the
    // rejection may follow from the change itself, and the read may be older than the change.
    private static bool Confirms(McfOrder order, McfException failure) =>
        failure switch
        {
            McfOrderNotUpdatableException => IsPastChange(order)
                || FulfillmentActions.Normalize(order.FulfillmentAction) == FulfillmentActions.Ship,
            McfOrderNotCancellableException => IsPastChange(order),
            _ => false,
        };

    private static bool IsAccepted(McfException failure) => failure is McfOutcomeUnknownException { IsAccepted: true };

    // A change that was accepted has no effect any more once the order is over.
    private static bool IsTooLate(McfOrder order, McfException failure) => IsAccepted(failure) && order.IsTerminal;

    private static bool IsPastChange(McfOrder order) => !IsOpenIn20260704(order) && FulfillmentOrderStatuses.Normalize(order.Status)
        is FulfillmentOrderStatuses.Processing
            or FulfillmentOrderStatuses.Complete
            or FulfillmentOrderStatuses.CompletePartialled
            or FulfillmentOrderStatuses.Unfulfillable
            or FulfillmentOrderStatuses.Cancelled
            or FulfillmentOrderStatuses.Invalid;

    // That version says Processing from the start, so it does not show that picking has begun; a shipment does.
    private static bool IsOpenIn20260704(McfOrder order) =>
        order.ApiVersion == OutboundVersions.V20260704 && !order.IsTerminal && order.Shipments is not { Count: > 0 };

    private static string StatusOf(McfException failure, McfOrder? order) =>
        IsAccepted(failure) && order?.Status is { Length: > 0 } status ? $" Its status is {status}." : "";

    private static McfException Explain(McfException failure, OrderReading reading) =>
        (failure, reading) switch
        {
            (_, { Order: { } order }) when Confirms(order, failure) => failure,
            (_, { IsAbsent: true }) => reading.Failure!,
            _ => new McfOutcomeUnknownException(
                $"{failure.Message} Reading the order did not resolve the outcome: "
                    + (reading.Failure?.Message ?? "the order does not show the change." + StatusOf(failure, reading.Order)),
                failure.Context,
                failure
            ),
        };
}
