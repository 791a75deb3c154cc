using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Model;
using AmazonMcf.Model.Known;
using AmazonMcf.Outbound;

namespace AmazonMcf.Submission;

/// <summary>
/// Asks for returns exactly once. A request that got no answer is settled by the return items of the order: each carries the seller's
/// id of the unit, and only units that are not among them are asked for again.
/// </summary>
public sealed class ReturnPlacer
{
    private const int MaxSends = 3;

    private readonly IOutboundClient outbound;

    internal ReturnPlacer(IOutboundClient outbound) => this.outbound = outbound;

    /// <summary>Asks for the return of units, or finds out that it was asked for already.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="items">The units, each with an id that is unique within the order.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>Accepted and refused units. A unit that was accepted before counts as accepted.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither an answer nor a reading could tell.</exception>
    /// <exception cref="McfException">The return was certainly not asked for.</exception>
    /// <exception cref="OperationCanceledException">The call was stopped; when anything had been sent, the outcome is not known.</exception>
    public async Task<McfReturn> PlaceAsync(string orderId, IReadOnlyList<McfReturnRequestItem> items, McfCall call)
    {
        RequireIds(items);
        var settled = new McfReturn { SellerFulfillmentOrderId = orderId };
        var open = items;
        McfOutcomeUnknownException? lost = null;
        for (var sends = 1; open.Count > 0; sends++)
        {
            McfException trouble;
            try
            {
                var answer = await outbound.CreateReturnAsync(orderId, open, call).ConfigureAwait(false);
                return Join(settled, await ForgiveRepeatsAsync(orderId, open, answer, call).ConfigureAwait(false));
            }
            catch (McfOutcomeUnknownException unknown)
            {
                lost = unknown;
                trouble = unknown;
            }
            catch (McfException refusal) when (lost is not null)
            {
                trouble = refusal;
            }

            var known = await ReadBackAsync(orderId, open, call, lost).ConfigureAwait(false);
            settled = Join(settled, known);
            open = [.. open.Where(item => !Holds(known, item))];
            if (open.Count > 0 && (sends == MaxSends || trouble != lost))
                throw settled.Accepted.Count > 0 && trouble != lost ? Unsettled(lost, trouble) : trouble;
        }

        return settled;
    }

    private static bool Holds(McfReturn known, McfReturnRequestItem item) => known.Accepted.Any(unit => IsSame(unit, item));

    private static bool IsSame(McfReturnItem known, McfReturnRequestItem item) =>
        known.SellerReturnItemId == item.SellerReturnItemId
        && known.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId
        && known.AmazonShipmentId == item.AmazonShipmentId;

    private static McfReturn Select(McfOrder order, IReadOnlyList<McfReturnRequestItem> items)
    {
        var accepted = order.ReturnItems.Where(unit => items.Any(item => IsSame(unit, item))).ToList();
        return new McfReturn
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            Accepted = accepted,
            Authorizations =
            [
                .. order.ReturnAuthorizations.Where(authorization =>
                    accepted.Any(unit => unit.ReturnAuthorizationId == authorization.ReturnAuthorizationId)),
            ],
        };
    }

    private static McfReturn Join(McfReturn first, McfReturn second) => new()
    {
        SellerFulfillmentOrderId = first.SellerFulfillmentOrderId,
        Accepted = [.. first.Accepted, .. second.Accepted],
        Refused = [.. first.Refused, .. second.Refused],
        Authorizations =
        [
            .. first.Authorizations,
            .. second.Authorizations.Where(late => first.Authorizations.All(early => early.ReturnAuthorizationId != late.ReturnAuthorizationId)),
        ],
    };

    private static McfOutcomeUnknownException Unsettled(McfOutcomeUnknownException lost, McfException reason) =>
        new($"{lost.Message} Reading it back did not settle it: {reason.Message}", lost.Context, lost);

    private static void RequireIds(IReadOnlyList<McfReturnRequestItem> items)
    {
        var faults = items.Select((item, index) => (item, index))
            .Where(entry => string.IsNullOrWhiteSpace(entry.item.SellerReturnItemId))
            .Select(entry => new McfFault
            {
                Member = FormattableString.Invariant($"Items[{entry.index}].{nameof(McfReturnRequestItem.SellerReturnItemId)}"),
                Rule = "is needed: it keeps the return from being made twice",
            })
            .ToList();
        if (faults.Count > 0)
            throw new McfValidationException($"The return cannot be made: {faults[0].Member} {faults[0].Rule}.", faults);
    }

    private async Task<McfReturn> ReadBackAsync(
        string orderId, IReadOnlyList<McfReturnRequestItem> items, McfCall call, McfOutcomeUnknownException lost)
    {
        try
        {
            return Select(await outbound.GetOrderAsync(orderId, call).ConfigureAwait(false), items);
        }
        catch (McfException unread)
        {
            throw Unsettled(lost, unread);
        }
    }

    /// <summary>The service refuses a unit it has taken before; when the order shows just that unit, nothing is wrong with it.</summary>
    private async Task<McfReturn> ForgiveRepeatsAsync(
        string orderId, IReadOnlyList<McfReturnRequestItem> items, McfReturn answer, McfCall call)
    {
        var repeats = answer.Refused.Where(unit => InvalidItemReasonCodes.Normalise(unit.ReasonCode) == InvalidItemReasonCodes.DuplicateRequest)
            .Select(unit => unit.SellerReturnItemId).ToList();
        if (repeats.Count == 0)
            return answer;
        McfReturn known;
        try
        {
            var order = await outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
            known = Select(order, [.. items.Where(item => repeats.Contains(item.SellerReturnItemId))]);
        }
        catch (McfException)
        {
            // The refusal stands as the service gave it.
            return answer;
        }

        answer.Refused = [.. answer.Refused.Where(unit => known.Accepted.All(taken => taken.SellerReturnItemId != unit.SellerReturnItemId))];
        return Join(answer, known);
    }
}
