using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Creates returns exactly once. If no response proves the outcome, the return items of the order are read: each has the seller's return
/// item id, and only units that are not among them are requested again.
/// </summary>
public sealed class ReturnPlacer
{
    private const int MaxSends = 3;

    private readonly IReturns returns;
    private readonly ProofRule rule;
    private readonly OrderReadback readback;

    private readonly SellerMark mark;

    internal ReturnPlacer(IOrders orders, IReturns returns, ProofRule rule, SellerMark mark, TimeProvider time) =>
        (this.returns, this.rule, this.mark, readback) = (returns, rule, mark, new OrderReadback(orders, rule, time));

    /// <summary>Creates a return of units, or finds that it already exists.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="items">The units, each with an id that is unique within the order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>Accepted and rejected units. A unit that was accepted earlier counts as accepted.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    /// <exception cref="McfException">The return was not created.</exception>
    /// <exception cref="OperationCanceledException">The call was stopped; if a request had been sent, the outcome is unknown.</exception>
    public async Task<McfReturn> PlaceAsync(string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call) =>
        mark.On(await PlaceOnceAsync(orderId, items, call).ConfigureAwait(false));

    private async Task<McfReturn> PlaceOnceAsync(string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call)
    {
        RequireIds(items);
        var settled = new McfReturn { SellerFulfillmentOrderId = orderId };
        var open = items;
        var before = call.OpenWrites;
        for (var sends = 1; open.Count > 0; sends++)
        {
            var mayBeThere = rule.MayHaveTakenEffect(call, before) && settled.Accepted.Count == 0;
            var (response, trouble) = await SendAsync(orderId, open, before, call).ConfigureAwait(false);
            if (response is not null)
            {
                var unanswered = open.Where(item => !Covers(response, item)).ToList();
                var earlier = new Earlier(sends > 1, mayBeThere && response.Accepted.Count == 0);
                settled = Join(settled, await ForgiveRepeatsAsync(orderId, open, response, earlier, call).ConfigureAwait(false));
                open = unanswered;
                if (open.Count == 0)
                {
                    return settled;
                }

                trouble = Unanswered(orderId, open, call);
            }

            var isOpen = rule.MayHaveTakenEffect(call, before);
            var mayResend = trouble is McfOutcomeUnknownException && sends < MaxSends;
            var known = await ReadBackAsync(orderId, open, call, new OpenOutcome(trouble!, isOpen, mayResend)).ConfigureAwait(false);
            settled = Join(settled, known);
            open = [.. open.Where(item => !Holds(known, item))];
            if (open.Count > 0 && !mayResend)
            {
                throw isOpen && trouble is not McfOutcomeUnknownException
                    ? Unsettled(trouble!, "the order does not show all of the units.")
                    : trouble!;
            }
        }

        return settled;
    }

    private async Task<(McfReturn? Response, McfException? Trouble)> SendAsync(
        string orderId, IReadOnlyList<McfReturnRequestItem> items, int before, ApiCall call)
    {
        try
        {
            return (await returns.CreateReturnAsync(orderId, items, call).ConfigureAwait(false), null);
        }
        catch (McfException failure) when (rule.NeedsReading(failure, rule.MayHaveTakenEffect(call, before)))
        {
            return (null, failure);
        }
    }

    private static bool Holds(McfReturn known, McfReturnRequestItem item) => known.Accepted.Any(unit => IsSame(unit, item));

    private static bool IsSame(McfReturnItem known, McfReturnRequestItem item) =>
        known.SellerReturnItemId == item.SellerReturnItemId
        && known.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId
        && known.AmazonShipmentId == item.AmazonShipmentId;

    private static McfReturn Select(McfOrder order, IReadOnlyList<McfReturnRequestItem> items)
    {
        var accepted = order.ReturnItems.OrEmpty().Where(unit => items.Any(item => IsSame(unit, item))).ToList();
        return new McfReturn
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            Accepted = accepted,
            Authorizations =
            [
                .. order.ReturnAuthorizations.OrEmpty().Where(authorization =>
                    accepted.Any(unit => unit.ReturnAuthorizationId == authorization.ReturnAuthorizationId)),
            ],
        };
    }

    private static McfReturn Join(McfReturn first, McfReturn second) =>
        new()
        {
            SellerFulfillmentOrderId = first.SellerFulfillmentOrderId,
            Accepted = [.. first.Accepted, .. second.Accepted],
            Refused = [.. first.Refused, .. second.Refused],
            Authorizations =
            [
                .. first.Authorizations,
                .. second.Authorizations.Where(late =>
                    first.Authorizations.All(early => early.ReturnAuthorizationId != late.ReturnAuthorizationId)
                ),
            ],
        };

    private static bool Covers(McfReturn response, McfReturnRequestItem item) =>
        response.Accepted.Any(unit => unit.SellerReturnItemId == item.SellerReturnItemId)
        || response.Refused.Any(unit => unit.SellerReturnItemId == item.SellerReturnItemId);

    private static McfOutcomeUnknownException Unanswered(string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call) => Open(
        orderId, $"got a response that does not list {string.Join(", ", items.Select(item => item.SellerReturnItemId))}.", call);

    private static McfOutcomeUnknownException Open(string orderId, string why, ApiCall call)
    {
        var operation = OutboundOperations.CreateFulfillmentReturn.Name;
        return new(
            $"{operation} for '{orderId}' {why}",
            new ErrorContext
            {
                Operation = operation,
                Target = orderId,
                RequestId = call.RequestId,
                Attempts = call.Attempts,
                Waited = call.Waited,
            }
        );
    }

    private static McfOutcomeUnknownException Unsettled(McfException trouble, string reason) =>
        new($"{trouble.Message} Reading the order back did not resolve the outcome: {reason}", trouble.Context, trouble);

    private static void RequireIds(IReadOnlyList<McfReturnRequestItem> items)
    {
        var errors = items.Select((item, index) => (item, index))
            .Where(entry => string.IsNullOrWhiteSpace(entry.item.SellerReturnItemId))
            .Select(entry => new McfValidationError
            {
                Member = FormattableString.Invariant($"Items[{entry.index}].{nameof(McfReturnRequestItem.SellerReturnItemId)}"),
                Rule = "is required: it prevents the return from being created twice",
            })
            .ToList();
        if (errors.Count > 0)
        {
            throw new McfValidationException($"The return cannot be created: {errors[0].Member} {errors[0].Rule}.", errors);
        }
    }

    private async Task<McfReturn> ReadBackAsync(
        string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call, OpenOutcome trouble)
    {
        // Units may show late. That does no harm where they are asked for again, since their ids are taken once only.
        bool Settles(OrderReading reading) => reading.Order is { } order
            ? !trouble.MayBeThere || trouble.MayResend || Select(order, items).Accepted.Count == items.Count
            : reading.IsAbsent && !trouble.MayBeThere;

        var reading = await readback.ReadAsync(orderId, Settles, call).ConfigureAwait(false);
        if (reading.Order is { } found)
        {
            return Select(found, items);
        }

        throw reading.IsAbsent && !trouble.MayBeThere ? trouble.Newest : Unsettled(trouble.Newest, reading.Failure!.Message);
    }

    /// <summary>
    /// The service rejects a unit that it accepted before, with one reason or, after an earlier request, with any; if the order shows just
    /// that unit, it counts as accepted. A duplicate shows as a return item of its line; while the order shows none, it is read too early.
    /// </summary>
    private async Task<McfReturn> ForgiveRepeatsAsync(
        string orderId, IReadOnlyList<McfReturnRequestItem> items, McfReturn response, Earlier earlier, ApiCall call)
    {
        var duplicates = Refused(items, response, IsDuplicate);
        var repeats = earlier.WasSent ? Refused(items, response, _ => true) : duplicates;
        if (repeats.Count == 0)
        {
            return response;
        }

        bool ShowsAny(McfOrder order) => Select(order, repeats).Accepted.Count > 0;
        bool Settles(OrderReading one) =>
            one.Order is { } order && ShowsDuplicates(order, duplicates) && (!earlier.MayBeThere || ShowsAny(order));

        var reading = await readback.ReadAsync(orderId, Settles, call).ConfigureAwait(false);
        if ((duplicates.Count > 0 || earlier.MayBeThere) && !Settles(reading))
        {
            throw Hidden(orderId, call);
        }

        var known = reading.Order is { } found ? Select(found, repeats) : new McfReturn { SellerFulfillmentOrderId = orderId };

        response.Refused =
        [
            .. response.Refused.Where(unit => known.Accepted.All(taken => taken.SellerReturnItemId != unit.SellerReturnItemId)),
        ];
        return Join(response, known);
    }

    private static bool IsDuplicate(McfInvalidReturnItem unit) =>
        InvalidItemReasonCodes.Normalize(unit.ReasonCode) == InvalidItemReasonCodes.DuplicateRequest;

    private static List<McfReturnRequestItem> Refused(
        IReadOnlyList<McfReturnRequestItem> items,
        McfReturn response,
        Func<McfInvalidReturnItem, bool> isMeant
    ) => [.. items.Where(item => response.Refused.Any(unit => unit.SellerReturnItemId == item.SellerReturnItemId && isMeant(unit)))];

    private static bool ShowsDuplicates(McfOrder order, IReadOnlyList<McfReturnRequestItem> duplicates) =>
        duplicates.All(item =>
            order.ReturnItems.OrEmpty().Any(unit => unit.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId));

    private static McfOutcomeUnknownException Hidden(string orderId, ApiCall call) =>
        Open(orderId, "was sent before. The service now rejects the units, and the order does not show them.", call);

    /// <summary>What is known of earlier requests.</summary>
    /// <param name="WasSent">Whether there was one.</param>
    /// <param name="MayBeThere">Whether it may have taken effect although no unit of it shows yet.</param>
    private sealed record Earlier(bool WasSent, bool MayBeThere);

    /// <summary>Why the outcome of a request must be determined by reading.</summary>
    /// <param name="Newest">How the newest request failed.</param>
    /// <param name="MayBeThere">Whether any request may have taken effect.</param>
    /// <param name="MayResend">Whether units that are not there may be requested again.</param>
    private sealed record OpenOutcome(McfException Newest, bool MayBeThere, bool MayResend);
}
