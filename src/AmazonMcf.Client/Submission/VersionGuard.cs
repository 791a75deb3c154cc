using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Validation;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Prevents that one order is placed with both versions of Fulfillment Outbound: before a create, the id is read with the other version
/// too. Amazon does not document whether each version knows the orders of the other, so the read ends only when this account has shown
/// both.
/// </summary>
/// <param name="version">The version that orders are placed with.</param>
/// <param name="own">Reads orders with that version.</param>
/// <param name="other">Reads orders with the other version.</param>
/// <param name="ledger">Knows the use of the versions by this account.</param>
/// <param name="isChosen">Whether the version was chosen explicitly, which means that both may be in use.</param>
internal sealed class VersionGuard(string version, IOrders own, IOrders other, VersionLedger ledger, bool isChosen)
{
    private const int MaxProofs = 3;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly NewIdGuard newIds = new(other);
    private int proofs;

    /// <summary>The version that an order may exist in.</summary>
    public string OtherVersion => OutboundVersions.Other(version);

    /// <summary>Whether orders of this account may have been placed with either version.</summary>
    public bool AreBothInUse => version == OutboundVersions.V20260704 || isChosen || ledger.HasUsed20260704;

    /// <summary>Whether an order may exist in the other version without this one knowing it.</summary>
    private bool IsNeeded => AreBothInUse && !ledger.IsJoined;

    /// <summary>Rejects an order that the version cannot express, before anything is read or sent.</summary>
    /// <param name="order">The order to place.</param>
    /// <param name="marketplace">The marketplace of an order that names none.</param>
    /// <exception cref="McfValidationException">It cannot be expressed.</exception>
    public void Require(McfOrderRequest order, McfMarketplace? marketplace)
    {
        if (version == OutboundVersions.V20260704)
        {
            VersionRules.Require(order, marketplace);
        }
    }

    /// <summary>Reads an order with the other version; null if it is not there, or need not be read.</summary>
    /// <param name="order">The order to place.</param>
    /// <param name="allowNewId">Whether an order under the id without prefix and suffix is a different order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <exception cref="McfOrderNotCheckedException">It cannot be read, or it may be there although it is not shown yet.</exception>
    public async Task<McfOrder?> FindAsync(McfOrderRequest order, bool allowNewId, ApiCall call)
    {
        if (!IsNeeded)
        {
            return null;
        }

        try
        {
            return await other.GetOrderAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false);
        }
        catch (McfOrderNotFoundException absence)
        {
            if (ledger.IsOpen(OtherVersion, order.SellerFulfillmentOrderId!))
            {
                throw NotChecked(
                    order,
                    $"it was sent with {OtherVersion}, its outcome is unknown, and {OtherVersion} does not return it yet. Use -ApiVersion "
                        + $"{OtherVersion} to find out.",
                    absence.Context,
                    absence);
            }

            return allowNewId ? null : await FindEarlierAsync(order, call).ConfigureAwait(false);
        }
        catch (McfException failure)
        {
            throw NotChecked(order, failure.Message, failure.Context, failure);
        }
    }

    /// <summary>Records the use of the version before an order is sent with it, so that later runs check both.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="McfOrderNotCheckedException">It cannot be recorded.</exception>
    public void OnSend(McfOrderRequest order)
    {
        if (version != OutboundVersions.V20260704)
        {
            return;
        }

        try
        {
            ledger.OnUsed20260704();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NotChecked(
                order,
                "the use of both versions cannot be recorded: " + failure.Message,
                new ErrorContext { Target = order.SellerFulfillmentOrderId },
                failure);
        }
    }

    /// <summary>
    /// Records an order whose outcome is unknown, so that the other version does not place it while this one may still show it. If that
    /// cannot be recorded, its result still says that it is unknown.
    /// </summary>
    /// <param name="order">The order.</param>
    public void OnOpen(McfOrderRequest order) => Record(() => ledger.OnOpen(version, order.SellerFulfillmentOrderId!));

    /// <summary>
    /// Records that the service rejected an order, so that the other version may place it. 2026-07-04 accepts orders that it shows later,
    /// and may reject their id in words that are unknown here: there, an unknown outcome stays unknown.
    /// </summary>
    /// <param name="order">The order.</param>
    public void OnRejected(McfOrderRequest order)
    {
        if (version != OutboundVersions.V20260704)
        {
            Record(() => ledger.OnRejected(version, order.SellerFulfillmentOrderId!));
        }
    }

    /// <summary>
    /// Looks with the other version for an order that was just placed: if it is there, that version returns the orders of this one. An
    /// order that was placed with both versions looks the same, except for the time at which it was received. Tried a few times at most; a
    /// failure means nothing.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="marketplace">The marketplace of an order that names none.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    public async Task ProveAsync(McfOrderRequest order, McfMarketplace? marketplace, ApiCall call)
    {
        if (!IsNeeded || ledger.Shows(OtherVersion, version) || Interlocked.Increment(ref proofs) > MaxProofs)
        {
            return;
        }

        try
        {
            var found = await other.GetOrderAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false);
            if (OrderComparison.Differences(order, found, marketplace, anyVersion: true).Count == 0
                && await WasReceivedAtAsync(found.ReceivedDate, order, call).ConfigureAwait(false))
            {
                ledger.OnShown(OtherVersion, version);
            }
        }
        catch (Exception failure)
            when (failure is McfException or OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            // The order was placed: nothing that happens here changes that.
        }
    }

    private static void Record(Action record)
    {
        try
        {
            record();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done: the order was sent.
        }
    }

    // The versions may write times with different precision.
    private async Task<bool> WasReceivedAtAsync(DateTime? time, McfOrderRequest order, ApiCall call)
    {
        if (time is null)
        {
            return false;
        }

        var placed = await own.GetOrderAsync(order.SellerFulfillmentOrderId!, call).ConfigureAwait(false);
        return (placed.ReceivedDate - time)?.Duration() < Second;
    }

    private async Task<McfOrder?> FindEarlierAsync(McfOrderRequest order, ApiCall call)
    {
        try
        {
            return await newIds.FindEarlierAsync(order, call).ConfigureAwait(false);
        }
        catch (McfException failure)
        {
            throw NotChecked(order, failure.Message, failure.Context, failure);
        }
    }

    private McfOrderNotCheckedException NotChecked(McfOrderRequest order, string why, ErrorContext context, Exception failure) => new(
        $"Order '{order.SellerFulfillmentOrderId}' was not sent with Fulfillment Outbound {version}, because it may exist in "
            + $"{OtherVersion} and that could not be checked: {why}",
        context,
        failure);
}
