using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Repairs;

/// <summary>Determines why an order needs a person. Reports and <c>Get-McfOrder -Stuck</c> use the same rule.</summary>
internal static class StuckRule
{
    /// <summary>How long before its end a hold needs a person.</summary>
    private static readonly TimeSpan HoldWarning = TimeSpan.FromDays(3);

    /// <summary>How far back orders have to be looked for: an open order keeps the time of its last change.</summary>
    public static TimeSpan LookBack { get; } = TimeSpan.FromDays(30);

    /// <summary>Whether a summary can be of a stuck order, so that the order has to be read in full.</summary>
    /// <param name="order">The order, from a list.</param>
    public static bool MayApply(McfOrder order) => order.IsOnHold || IsPlanning(order) || IsAny(
        order, FulfillmentOrderStatuses.Unfulfillable, FulfillmentOrderStatuses.Invalid, FulfillmentOrderStatuses.CompletePartialled);

    /// <summary>Why an order needs a person; null if it does not.</summary>
    /// <param name="order">The order; read in full, for the ship date and for units that are not shipped.</param>
    /// <param name="now">The time of the service.</param>
    public static (string Reason, string Explanation)? Find(McfOrder order, DateTime now)
    {
        if (IsAny(order, FulfillmentOrderStatuses.Unfulfillable))
        {
            return (McfStuckReason.Unfulfillable, "Amazon cannot ship the order.");
        }

        if (IsAny(order, FulfillmentOrderStatuses.Invalid))
        {
            return (McfStuckReason.Invalid, "Amazon found the order invalid.");
        }

        if (UnshippedUnits(order) is var units && (units > 0 || IsAny(order, FulfillmentOrderStatuses.CompletePartialled)))
        {
            return (
                McfStuckReason.PartlyUnshipped,
                units > 0
                    ? units.ToString(CultureInfo.InvariantCulture) + (units == 1 ? " unit is" : " units are") + " not shipped."
                    : "A part of the order is not shipped.");
        }

        if (order.HoldExpiresDate is { } end)
        {
            return end - now > HoldWarning ? null : (
                McfStuckReason.HoldEnding, $"The hold ends on {Day(end)}; Amazon then cancels the order.");
        }

        return IsPlanning(order) && EarliestShipDate(order) is { } date && date < now
            ? (McfStuckReason.ShipDatePassed, $"The order was to ship from {Day(date)} and is not being shipped.")
            : null;
    }

    /// <summary>The orders that another order of the list repairs: they need nothing any more.</summary>
    /// <param name="orders">The orders of a seller.</param>
    public static HashSet<string> Repaired(IEnumerable<McfOrder> orders) => new(
        orders
            .Where(order => !IsAny(order, FulfillmentOrderStatuses.Cancelled))
            .Select(order => RepairId.Split(order.SellerFulfillmentOrderId))
            .Where(id => id.Number > 0)
            .SelectMany(id => Enumerable.Range(0, id.Number).Select(number => number == 0 ? id.Id : RepairId.Of(id.Id, number))),
        StringComparer.Ordinal);

    private static int UnshippedUnits(McfOrder order) =>
        IsAny(order, FulfillmentOrderStatuses.Cancelled) ? 0 : order.Items.OrEmpty().Sum(item => item.UnfulfillableQuantity);

    // 2026-07-04 says Processing from the start.
    private static bool IsPlanning(McfOrder order) =>
        IsAny(order, FulfillmentOrderStatuses.New, FulfillmentOrderStatuses.Received, FulfillmentOrderStatuses.Planning)
        || (order.ApiVersion is not null && !order.IsTerminal && order.Shipments is not { Count: > 0 });

    private static DateTime? EarliestShipDate(McfOrder order) => order.Items.OrEmpty().Min(item => item.EstimatedShipDate);

    private static bool IsAny(McfOrder order, params string[] statuses) =>
        Array.Exists(statuses, status => FulfillmentOrderStatuses.AreSame(status, order.Status));

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
