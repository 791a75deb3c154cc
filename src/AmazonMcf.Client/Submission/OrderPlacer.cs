using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Model;
using AmazonMcf.Outbound;

namespace AmazonMcf.Submission;

/// <summary>
/// Places orders exactly once. An order whose create got no answer is read back before it is sent again; an order the service refuses
/// because it has one of the same id, or lists already, is compared with that one.
/// </summary>
public sealed class OrderPlacer
{
    private const int MaxSends = 3;

    private readonly IOutboundClient outbound;
    private readonly McfMarketplace? marketplace;
    private readonly KnownOrders known;

    internal OrderPlacer(IOutboundClient outbound, McfMarketplace? marketplace) =>
        (this.outbound, this.marketplace, known) = (outbound, marketplace, new KnownOrders(outbound));

    /// <summary>Places an order, or finds out that it is placed already.</summary>
    /// <param name="order">The order; it is not changed.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>
    /// <see cref="McfOutcome.Created"/>, <see cref="McfOutcome.AlreadyExists"/>, or <see cref="McfOutcome.Unknown"/> when neither an
    /// answer nor a reading could tell.
    /// </returns>
    /// <exception cref="McfException">The order was certainly not placed by this call.</exception>
    /// <exception cref="McfOrderConflictException">The service has an order of this id with other content.</exception>
    /// <exception cref="OperationCanceledException">The call was stopped; when anything had been sent, the outcome is not known.</exception>
    public async Task<McfOrderResult> PlaceAsync(McfOrderRequest order, McfCall call)
    {
        RequireId(order);
        if (await known.ContainsAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false)
            && await RecogniseAsync(order, call).ConfigureAwait(false) is { } recognised)
            return recognised;
        McfOutcomeUnknownException? lost = null;
        for (var sends = 1; ; sends++)
        {
            McfException trouble;
            try
            {
                await outbound.CreateOrderAsync(order, call).ConfigureAwait(false);
                return Report(order, call, McfOutcome.Created, null);
            }
            catch (McfOutcomeUnknownException unknown)
            {
                lost = unknown;
                trouble = unknown;
            }
            catch (McfException refusal) when (lost is not null || refusal is McfDuplicateOrderException || (call.Attempts > 0 && SaysNothing(refusal)))
            {
                trouble = refusal;
            }

            if (await SettleAsync(order, call, trouble, lost, sends).ConfigureAwait(false) is { } result)
                return result;
        }
    }

    /// <summary>Reads an order that the service lists; null when that tells nothing, and the order goes the way of any other.</summary>
    private async Task<McfOrderResult?> RecogniseAsync(McfOrderRequest order, McfCall call)
    {
        try
        {
            var found = await outbound.GetOrderAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false);
            known.Found(found);
            RequireSame(order, found, ContextOf(order, call));
            return Found(order, call, found, null);
        }
        catch (McfException unread) when (unread is not McfOrderConflictException)
        {
            return null;
        }
    }

    /// <summary>Reads the order back; null when it is not there and may be sent again.</summary>
    private async Task<McfOrderResult?> SettleAsync(
        McfOrderRequest order, McfCall call, McfException trouble, McfOutcomeUnknownException? lost, int sends)
    {
        try
        {
            var found = await outbound.GetOrderAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false);
            if (lost is null)
                known.Found(found);
            RequireSame(order, found, trouble.Context);
            return Found(order, call, found, lost);
        }
        catch (McfOrderNotFoundException) when (trouble is McfDuplicateOrderException)
        {
            return Report(order, call, McfOutcome.Unknown, "The service says it has an order of this id and does not show it.");
        }
        catch (McfOrderNotFoundException)
        {
            if (trouble is not McfOutcomeUnknownException)
                throw trouble;
            return sends < MaxSends
                ? null
                : Report(order, call, McfOutcome.Unknown, FormattableString.Invariant(
                    $"It was sent {sends} times, no answer came, and the service does not show it yet. {trouble.Message}"));
        }
        catch (McfException unread) when (unread is not McfOrderConflictException)
        {
            return Report(order, call, McfOutcome.Unknown, $"{trouble.Message} Reading it back did not settle it: {unread.Message}");
        }
    }

    // A gateway's page in place of the service's words, for example: it may stand for a duplicate.
    private static bool SaysNothing(McfException refusal) => refusal is McfInvalidRequestException or McfProtocolException or McfNotTheServiceException && refusal.Errors.Count == 0;

    private void RequireSame(McfOrderRequest order, McfOrder found, McfErrorContext context)
    {
        var differences = OrderComparison.Differences(order, found, marketplace);
        if (differences.Count == 0)
            return;
        throw new McfOrderConflictException(
            $"Order '{order.SellerFulfillmentOrderId}' exists with other content: {string.Join("; ", differences)}.", context);
    }

    private static McfErrorContext ContextOf(McfOrderRequest order, McfCall call) => new()
    {
        Operation = OutboundOperations.GetFulfillmentOrder.Name,
        Target = order.SellerFulfillmentOrderId,
        RequestId = call.RequestId,
        Attempts = call.Attempts,
        Waited = call.Waited,
    };

    private static McfOrderResult Found(McfOrderRequest order, McfCall call, McfOrder found, McfOutcomeUnknownException? lost)
    {
        var status = found.Status is { Length: > 0 } text ? $" It is {text}." : "";
        return lost is null
            ? Report(order, call, McfOutcome.AlreadyExists, "The service has it with the same content." + status)
            : Report(order, call, McfOutcome.Created, "The answer was lost; reading it back found it placed." + status);
    }

    private static McfOrderResult Report(McfOrderRequest order, McfCall call, McfOutcome outcome, string? reason) => new()
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId!,
        Outcome = outcome,
        Reason = reason,
        RequestId = call.RequestId,
        Attempts = call.Attempts,
        Waited = call.Waited,
        Source = order.Source,
        Order = order,
    };

    private static void RequireId(McfOrderRequest order)
    {
        if (!string.IsNullOrWhiteSpace(order.SellerFulfillmentOrderId))
            return;
        var fault = new McfFault { Member = nameof(order.SellerFulfillmentOrderId), Rule = "is needed: it keeps the order from being placed twice" };
        throw new McfValidationException($"The order cannot be placed: {fault.Member} {fault.Rule}.", [fault]);
    }
}
