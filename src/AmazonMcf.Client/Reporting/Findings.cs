using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Repairs;

namespace AmazonMcf.Reporting;

/// <summary>Determines why an order needs attention. The sentences contain ids, SKUs and dates, never personal data.</summary>
internal static class Findings
{
    private const int SkusNamed = 3;

    private static readonly HashSet<string> StatusesOfTrouble = new(StringComparer.Ordinal)
    {
        CurrentStatuses.Undeliverable, CurrentStatuses.Returning, CurrentStatuses.Returned, CurrentStatuses.CustomerAction,
    };

    // Wrong address, damaged, refused, lost, customs not paid, undeliverable.
    private static readonly HashSet<string> EventsOfTrouble = new(StringComparer.Ordinal)
    {
        EventCodes.Event401, EventCodes.Event405, EventCodes.Event407, EventCodes.Event409, EventCodes.Event413, EventCodes.Event416,
    };

    /// <summary>The issues of an order.</summary>
    public static IEnumerable<Finding> Of(McfOrder order, DateTime now, ReportZone zone) =>
        AttentionRule.Of(order, now).Select(attention => Describe(attention, order, zone)).OfType<Finding>();

    /// <summary>The issues of a parcel.</summary>
    public static IEnumerable<Finding> Of(McfTracking tracking, DateTime now, ReportZone zone)
    {
        var last = tracking.TrackingEvents.OrderBy(entry => entry.EventDate).LastOrDefault();
        var parcel = "Parcel " + tracking.Key;
        if (last?.EventCode is { } code && EventsOfTrouble.Contains(code))
        {
            yield return new(McfReportReason.ParcelInTrouble, last.EventDate, $"{parcel}: {EventCodes.Description(code)}");
        }
        else if (tracking.CurrentStatus is { } status && StatusesOfTrouble.Contains(status))
        {
            yield return new(McfReportReason.ParcelInTrouble, last?.EventDate, $"{parcel}: {CurrentStatuses.Description(status)}");
        }
        else if (!OrderTimes.IsOver(tracking) && tracking.EstimatedArrivalDate is { } due && due + AttentionRule.GracePeriod < now)
        {
            yield return new(
                McfReportReason.ArrivalOverdue,
                due,
                $"{parcel} was due {zone.Instant(due)} and has not been reported as delivered."
            );
        }
    }

    // A report counts a passed ship date as a delay only after a day, whatever Amazon has begun: it is DepartureOverdue then.
    private static Finding? Describe(Attention attention, McfOrder order, ReportZone zone) => attention switch
    {
        { Reason: AttentionReason.HoldEnding, Date: { } end } => new(
            McfReportReason.HoldExpires,
            end,
            $"The hold expires {zone.Instant(end)}, and Amazon then cancels the order. Release or cancel it."),
        { Reason: AttentionReason.Invalid } => new(
            McfReportReason.Invalid,
            order.StatusUpdatedDate,
            "Amazon cannot process the order as it is. Correct it and place it under a new id."),
        { Reason: AttentionReason.Unfulfillable } => new(
            McfReportReason.Unfulfillable, order.StatusUpdatedDate, "Nothing could be shipped" + Missing(order) + "."),
        { Reason: AttentionReason.PartlyUnshipped } => new(
            McfReportReason.PartlyFilled, order.StatusUpdatedDate, "Part of the order could not be shipped" + Missing(order) + "."),
        { Reason: AttentionReason.HoldEnded } => new(
            McfReportReason.HoldRanOut, order.StatusUpdatedDate, "The hold expired after 14 days, and Amazon canceled the order."),
        { Reason: AttentionReason.DepartureOverdue, Date: { } due } => new(
            McfReportReason.DepartureOverdue, due, $"Was due to ship {zone.Instant(due)} and has not shipped."),
        _ => null,
    };

    private static string Missing(McfOrder order)
    {
        var lines = order.Items.OrEmpty().Where(item => item.UnfulfillableQuantity > 0).ToList();
        if (lines.Count == 0)
        {
            return "";
        }

        var named = lines.Take(SkusNamed).Select(item => FormattableString.Invariant($"{item.UnfulfillableQuantity} x {item.SellerSku}"));
        var more = lines.Count > SkusNamed ? FormattableString.Invariant($" and {lines.Count - SkusNamed} more lines") : "";
        return ": " + string.Join(", ", named) + more;
    }
}
