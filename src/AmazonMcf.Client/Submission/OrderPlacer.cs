using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Places orders exactly once. A create succeeds only with the proofs of <see cref="ProofRule"/>; otherwise the order is read and compared.
/// An order that does not exist is sent again, and one that the service already lists is compared without a create.
/// </summary>
public sealed class OrderPlacer
{
    private const int MaxSends = 3;

    private readonly IOrders orders;
    private readonly McfMarketplace? marketplace;
    private readonly ProofRule rule;
    private readonly OrderReadback readback;
    private readonly NewIdGuard newIds;
    private readonly VersionGuard? versions;
    private readonly SellerMark mark;
    private readonly KeyedLock byId = new();

    // Null until an order turns out to exist.
    private KnownOrders? known;

    internal OrderPlacer(
        IOrders orders, McfMarketplace? marketplace, ProofRule rule, SellerMark mark, TimeProvider time, VersionGuard? versions = null)
    {
        (this.orders, this.marketplace, this.rule, this.mark, this.versions) = (orders, marketplace, rule, mark, versions);
        (readback, newIds) = (new OrderReadback(orders, rule, time), new NewIdGuard(orders));
    }

    /// <summary>Places an order, or finds that it already exists.</summary>
    /// <param name="order">The order; it is not changed. Its ids are sent exactly as they are, as they identify an existing order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>
    /// <see cref="McfOutcome.Created"/>, <see cref="McfOutcome.AlreadyExists"/>, or <see cref="McfOutcome.Unknown"/> if neither a response
    /// nor a read proved the outcome.
    /// </returns>
    /// <exception cref="McfException">The order was certainly not placed by this call.</exception>
    /// <exception cref="McfOrderConflictException">An order with this id and different content exists.</exception>
    /// <exception cref="McfOrderIdChangedException">The order exists under its id without prefix and suffix.</exception>
    /// <exception cref="OperationCanceledException">The call was stopped; if a request had been sent, the outcome is unknown.</exception>
    public Task<McfOrderResult> PlaceAsync(McfOrderRequest order, ApiCall call) => PlaceAsync(order, call, allowNewId: false);

    /// <summary>Places an order, or finds that it already exists.</summary>
    /// <param name="order">The order; it is not changed.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <param name="allowNewId">
    /// Whether to place an order with a prefix or suffix (<see cref="McfOrderSource.OrderId"/>) without checking whether it exists under
    /// its id without them.
    /// </param>
    /// <returns>The same as <see cref="PlaceAsync(McfOrderRequest, ApiCall)"/>.</returns>
    public async Task<McfOrderResult> PlaceAsync(McfOrderRequest order, ApiCall call, bool allowNewId)
    {
        RequireId(order);
        versions?.Require(order, marketplace);

        // Of two orders with one id, the first is placed: sent side by side, the service may get the second one first.
        return mark.On(await byId
            .RunAsync(order.SellerFulfillmentOrderId!, call, () => PlaceOnceAsync(order, call, allowNewId))
            .ConfigureAwait(false));
    }

    private async Task<McfOrderResult> PlaceOnceAsync(McfOrderRequest order, ApiCall call, bool allowNewId)
    {
        var before = call.OpenWrites;
        try
        {
            return await RecognizeAsync(order, call).ConfigureAwait(false)
                ?? (allowNewId ? null : await RequireNewAsync(order, call).ConfigureAwait(false))
                ?? await FindInOtherVersionAsync(order, call, allowNewId).ConfigureAwait(false)
                ?? await CreateAsync(order, call, before).ConfigureAwait(false);
        }
        catch (McfInvalidRequestException rejection)
        {
            throw RejectedLines.Name(rejection, order);
        }
        catch (Exception unexpected) when (unexpected is not (McfException or OperationCanceledException) && call.OpenWrites > before)
        {
            return Report(
                order,
                call,
                McfOutcome.Unknown,
                $"The order was sent, but its outcome could not be determined ({unexpected.GetType().Name})."
            );
        }
    }

    private async Task<McfOrderResult> CreateAsync(McfOrderRequest order, ApiCall call, int before)
    {
        versions?.OnSend(order);
        McfOrderResult result;
        try
        {
            result = await SendAsync(order, call, before).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not McfException && call.OpenWrites > before)
        {
            versions?.OnOpen(order);
            throw;
        }
        catch (McfInvalidRequestException)
        {
            versions?.OnRejected(order);
            throw;
        }

        if (result.Outcome == McfOutcome.Unknown)
        {
            versions?.OnOpen(order);
        }
        else if (versions is not null && result.Outcome == McfOutcome.Created)
        {
            await versions.ProveAsync(order, marketplace, call).ConfigureAwait(false);
        }

        return result;
    }

    private async Task<McfOrderResult> SendAsync(McfOrderRequest order, ApiCall call, int before)
    {
        McfException? lost = null;
        for (var sends = 1; ; sends++)
        {
            McfException trouble;
            try
            {
                await orders.CreateOrderAsync(order, call).ConfigureAwait(false);
                return Report(order, call, McfOutcome.Created, null);
            }
            catch (McfException failure) when (rule.NeedsReading(failure, rule.MayHaveTakenEffect(call, before)))
            {
                trouble = failure;
            }

            // Before the order is read back: a process that ends in that minute must not leave it to the other version.
            if (trouble is McfOutcomeUnknownException { IsAccepted: true })
            {
                versions?.OnOpen(order);
            }

            lost ??= MayStandForCreated(trouble) ? trouble : null;
            var open = rule.MayHaveTakenEffect(call, before);
            if (await SettleAsync(order, call, new OpenOutcome(trouble, lost, open, sends)).ConfigureAwait(false) is { } result)
            {
                return result;
            }
        }
    }

    /// <summary>
    /// Finds an order that exists in the other version of the API, where it may have been placed before; null if it may be sent.
    /// </summary>
    private async Task<McfOrderResult?> FindInOtherVersionAsync(McfOrderRequest order, ApiCall call, bool allowNewId)
    {
        if (versions is null || await versions.FindAsync(order, allowNewId, call).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        if (found.SellerFulfillmentOrderId != order.SellerFulfillmentOrderId)
        {
            throw new McfOrderIdChangedException(
                $"Order '{order.SellerFulfillmentOrderId}' was not sent: Fulfillment Outbound {versions.OtherVersion} has an order with "
                    + $"the same recipient as '{found.SellerFulfillmentOrderId}', the id without prefix and suffix.",
                ContextOf(order, call));
        }

        var differences = OrderComparison.Differences(order, found, marketplace, versions is { AreBothInUse: true });

        // 2026-07-04 shows less of an order that was placed with 2020-07-01 than 2020-07-01 itself.
        if (differences.Count > 0 && found.ApiVersion == OutboundVersions.V20260704
            && await ReadExistingAsync(order, call).ConfigureAwait(false) is { } own)
        {
            return own;
        }

        // The other version may show orders of this one, so where the order was found does not say where it was placed.
        return differences.Count == 0
            ? Found(order, call, found, null)
            : throw new McfOrderConflictException(
                $"Order '{order.SellerFulfillmentOrderId}' was not sent: it is shown by Fulfillment Outbound "
                    + $"{versions.OtherVersion} with different content: {string.Join("; ", differences)}.",
                ContextOf(order, call));
    }

    /// <summary>
    /// Reads an order that the service lists, in the background of new orders; null if it lists none or the read proves nothing: then the
    /// order is placed like any other.
    /// </summary>
    private async Task<McfOrderResult?> RecognizeAsync(McfOrderRequest order, ApiCall call)
    {
        if (known is null || !await known.ContainsAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false))
        {
            return null;
        }

        // Placed orders are compared at the quota of reads, new ones placed at that of creates.
        call.Defer();
        return await ReadExistingAsync(order, call).ConfigureAwait(false);
    }

    /// <summary>
    /// Rejects an order that exists under its id without prefix and suffix. One that was placed under both ids on purpose is found; null
    /// if the order is new.
    /// </summary>
    private async Task<McfOrderResult?> RequireNewAsync(McfOrderRequest order, ApiCall call)
    {
        if (await newIds.FindEarlierAsync(order, call).ConfigureAwait(false) is not { } earlier)
        {
            return null;
        }

        // The lines of a mapped order are not comparable with those that were placed before the map.
        var same = order.Items.TrueForAll(line => line.ShopSku is null) ? "recipient and lines" : "recipient";
        return await ReadExistingAsync(order, call).ConfigureAwait(false)
            ?? throw new McfOrderIdChangedException(
                $"Order '{order.SellerFulfillmentOrderId}' was not sent: an order with the same {same} exists as "
                    + $"'{earlier.SellerFulfillmentOrderId}', the id without prefix and suffix. Its status is "
                    + $"{earlier.Status.NullIfBlank() ?? "unknown"}.",
                ContextOf(order, call));
    }

    private void OnFound(McfOrder order) => LazyInitializer.EnsureInitialized(ref known, () => new KnownOrders(orders))!.Found(order);

    private async Task<McfOrderResult?> ReadExistingAsync(McfOrderRequest order, ApiCall call)
    {
        try
        {
            var found = await orders.GetOrderAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false);
            if (!IsComparable(order, found))
            {
                return null;
            }

            OnFound(found);
            RequireSame(order, found, ContextOf(order, call));
            return Found(order, call, found, null);
        }
        catch (McfException unread) when (unread is not McfOrderConflictException)
        {
            return null;
        }
    }

    /// <summary>Reads the order back; null when it is not there and may be sent again.</summary>
    private async Task<McfOrderResult?> SettleAsync(McfOrderRequest order, ApiCall call, OpenOutcome trouble)
    {
        var reading = await readback
            .ReadAsync(
                order.SellerFulfillmentOrderId!,
                one => IsComparable(order, one.Order) || (one.IsAbsent && SettlesAbsent(trouble)),
                call,
                trouble.IsAccepted
            )
            .ConfigureAwait(false);
        if (IsComparable(order, reading.Order))
        {
            if (trouble.Lost is null)
            {
                OnFound(reading.Order!);
            }

            RequireSame(order, reading.Order!, trouble.Newest.Context);
            return Found(order, call, reading.Order!, trouble.Lost);
        }

        if (!reading.IsAbsent)
        {
            return Report(
                order,
                call,
                McfOutcome.Unknown,
                $"{trouble.Newest.Message} Reading the order back did not resolve the outcome: {Why(reading)}");
        }

        if (trouble.MayResend)
        {
            return null;
        }

        return OutweighsAbsence(trouble) ? Report(order, call, McfOutcome.Unknown, Unsettled(trouble)) : throw trouble.Newest;
    }

    // An order has lines: a response without any is not the whole order.
    private static bool IsComparable(McfOrderRequest order, McfOrder? found) =>
        found is not null && (found.Items is { Count: > 0 } || order.Items.Count == 0);

    // A read may come too early to find the order. That does no harm where the order is sent again, since its id is taken once only.
    private bool OutweighsAbsence(OpenOutcome trouble) =>
        !trouble.MayResend && (trouble.MayBeThere || rule.MayExistUnseen(trouble.Newest));

    // 2026-07-04 accepts orders that it shows later. A rejection in words that are unknown here may mean such an order.
    private bool SettlesAbsent(OpenOutcome trouble) =>
        trouble.MayResend || (!OutweighsAbsence(trouble) && versions is not { AreBothInUse: true });

    // A 4xx in a form that is not the service's may mean a duplicate, so the order may be older than this call.
    private static bool MayStandForCreated(McfException failure) =>
        failure is McfOutcomeUnknownException { HttpStatus: not (>= 400 and < 500) or 408 };

    private static string Why(OrderReading reading) => reading.Failure?.Message ?? "the response has no order lines.";

    private static string Unsettled(OpenOutcome trouble) =>
        trouble.Newest switch
        {
            McfOutcomeUnknownException { IsAccepted: true } =>
                "The service accepted the order with HTTP 202 and does not return it yet.",
            McfDuplicateOrderException when trouble.Lost is null =>
                "The service reports that an order with this id exists but does not return it.",
            McfOutcomeUnknownException => FormattableString.Invariant(
                $"The order was sent {trouble.Sends} times without a response that proves its outcome, "
            )
            + "and the service does not return it yet. " + trouble.Newest.Message,
            _ =>
                "The order was sent before without a response that proves its outcome, and the service does not return it yet. "
                    + $"{trouble.Newest.Message}",
        };

    private void RequireSame(McfOrderRequest order, McfOrder found, ErrorContext context)
    {
        var differences = rule.FindDifferences(order, found, marketplace, versions is { AreBothInUse: true });
        if (differences.Count == 0)
        {
            return;
        }

        throw new McfOrderConflictException(
            $"Order '{order.SellerFulfillmentOrderId}' already exists with different content: {string.Join("; ", differences)}.", context);
    }

    private static ErrorContext ContextOf(McfOrderRequest order, ApiCall call) => new()
    {
        Operation = OutboundOperations.GetFulfillmentOrder.Name,
        Target = order.SellerFulfillmentOrderId,
        RequestId = call.RequestId,
        Attempts = call.Attempts,
        Waited = call.Waited,
    };

    private static McfOrderResult Found(McfOrderRequest order, ApiCall call, McfOrder found, McfException? lost)
    {
        var status = found.Status is { Length: > 0 } text ? $" Its status is {text}." : "";
        return lost is null
            ? Report(order, call, McfOutcome.AlreadyExists, "The order already exists with the same content." + status)
            : Report(
                order, call, McfOutcome.Created, DescribeLost(lost) + "; reading the order back showed that it was placed." + status);
    }

    private static string DescribeLost(McfException lost) => lost switch
    {
        McfOutcomeUnknownException { IsAccepted: true } => "The service accepted the order with HTTP 202",
        { HttpStatus: null } => "The response was lost",
        _ => "The response was inconclusive",
    };

    private static McfOrderResult Report(McfOrderRequest order, ApiCall call, string outcome, string? reason) => new()
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId!,
        Outcome = outcome,
        Reason = reason,
        RequestId = call.RequestId,
        Attempts = call.Attempts,
        Waited = call.Waited.ToString(),
        Source = order.Source,
        Order = order,
    };

    private static void RequireId(McfOrderRequest order)
    {
        if (!string.IsNullOrWhiteSpace(order.SellerFulfillmentOrderId))
        {
            return;
        }

        var error = new McfValidationError
        {
            Member = nameof(order.SellerFulfillmentOrderId),
            Rule = "is required: it prevents the order from being placed twice",
        };
        throw new McfValidationException($"The order cannot be placed: {error.Member} {error.Rule}.", [error]);
    }

    /// <summary>Why the outcome of a create must be determined by reading.</summary>
    /// <param name="Newest">How the newest send failed.</param>
    /// <param name="Lost">The first send that may have placed the order; null when all were rejected.</param>
    /// <param name="MayBeThere">Whether any send may have taken effect.</param>
    /// <param name="Sends">How often it was sent.</param>
    private sealed record OpenOutcome(McfException Newest, McfException? Lost, bool MayBeThere, int Sends)
    {
        public bool IsAccepted => Newest is McfOutcomeUnknownException { IsAccepted: true };

        public bool MayResend => Newest is McfOutcomeUnknownException && !IsAccepted && Sends < MaxSends;
    }
}
