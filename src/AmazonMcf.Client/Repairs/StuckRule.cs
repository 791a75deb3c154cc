using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Repairs;

/// <summary>Determines why an order does not go on, or does not end, by itself, for <c>Get-McfOrder -Stuck</c>.</summary>
internal static class StuckRule
{
    /// <summary>How far back orders have to be looked for: an open order keeps the time of its last change.</summary>
    public static TimeSpan LookBack { get; } = TimeSpan.FromDays(30);

    /// <summary>Whether a summary can be of a stuck order, so that the order has to be read in full.</summary>
    /// <param name="order">The order, from a list.</param>
    public static bool MayApply(McfOrder order) => order.IsOnHold || AttentionRule.IsPlanned(order)
        || FulfillmentOrderStatuses.Normalize(order.Status)
            is FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid or FulfillmentOrderStatuses.CompletePartialled;

    /// <summary>Why an order needs a person; null if it does not.</summary>
    /// <param name="order">The order; read in full, for the ship date and for units that are not shipped.</param>
    /// <param name="now">The time of the service.</param>
    public static (string Reason, string Explanation)? Find(McfOrder order, DateTime now) =>
        AttentionRule.Of(order, now).Select(Explain).FirstOrDefault(known => known is not null);

    // What a person can do nothing about is part of reports only: a hold that has ended, and units that Amazon may be packing.
    private static (string Reason, string Explanation)? Explain(Attention attention) => attention.Reason switch
    {
        AttentionReason.Unfulfillable => (McfStuckReason.Unfulfillable, "Amazon cannot ship the order."),
        AttentionReason.Invalid => (McfStuckReason.Invalid, "Amazon found the order invalid."),
        AttentionReason.PartlyUnshipped => (McfStuckReason.PartlyUnshipped, Unshipped(attention.Units)),
        AttentionReason.HoldEnding => (
            McfStuckReason.HoldEnding, $"The hold ends on {Day(attention.Date)}; Amazon then cancels the order."),
        AttentionReason.ShipDatePassed => (
            McfStuckReason.ShipDatePassed, $"The order was to ship from {Day(attention.Date)} and is not being shipped."),
        _ => null,
    };

    private static string Unshipped(int units) => units == 0
        ? "A part of the order is not shipped."
        : units.ToString(CultureInfo.InvariantCulture) + (units == 1 ? " unit is" : " units are") + " not shipped.";

    private static string? Day(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
