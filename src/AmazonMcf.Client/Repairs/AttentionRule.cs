using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Repairs;

/// <summary>
/// Determines why an order needs a person. Reports and <c>Get-McfOrder -Stuck</c> show the reasons that concern them, in their own words.
/// </summary>
internal static class AttentionRule
{
    /// <summary>How long before its end a hold needs a person.</summary>
    public static readonly TimeSpan HoldWarning = TimeSpan.FromDays(3);

    /// <summary>How long after an estimate a delay needs a person; estimates are often off by hours.</summary>
    public static readonly TimeSpan GracePeriod = TimeSpan.FromDays(1);

    /// <summary>The reasons why an order needs a person.</summary>
    /// <param name="order">The order; read in full, for ship dates and for units that are not shipped.</param>
    /// <param name="now">The time of the service.</param>
    public static IEnumerable<Attention> Of(McfOrder order, DateTime now)
    {
        var status = FulfillmentOrderStatuses.Normalize(order.Status);
        if (status == FulfillmentOrderStatuses.Unfulfillable)
        {
            yield return new(AttentionReason.Unfulfillable, Units: UnshippedUnits(order));
        }
        else
        {
            if (status == FulfillmentOrderStatuses.Invalid)
            {
                yield return new(AttentionReason.Invalid);
            }

            if (IsPartlyUnshipped(order, status))
            {
                yield return new(AttentionReason.PartlyUnshipped, Units: UnshippedUnits(order));
            }
        }

        if (order.HoldExpiresDate is { } end && end - now <= HoldWarning)
        {
            yield return new(AttentionReason.HoldEnding, end);
        }

        if (OrderTimes.HasHoldRunOut(order))
        {
            yield return new(AttentionReason.HoldEnded);
        }

        if (IsPlanned(order) && EarliestShipDate(order) is { } date && date < now)
        {
            yield return new(AttentionReason.ShipDatePassed, date);
        }

        if (OrderTimes.StillToLeave(order).Min() is { } due && due + GracePeriod < now)
        {
            yield return new(AttentionReason.DepartureOverdue, due);
        }
    }

    /// <summary>Whether Amazon has not started to ship an order that is not on hold. 2026-07-04 says Processing from the start.</summary>
    /// <param name="order">The order.</param>
    public static bool IsPlanned(McfOrder order) => !order.IsOnHold
        && (FulfillmentOrderStatuses.Normalize(order.Status)
                is FulfillmentOrderStatuses.New or FulfillmentOrderStatuses.Received or FulfillmentOrderStatuses.Planning
            || (order.ApiVersion is not null && !order.IsTerminal && order.Shipments is not { Count: > 0 }));

    // A seller who cancels an order expects that its units are not shipped.
    private static bool IsPartlyUnshipped(McfOrder order, string? status) => status == FulfillmentOrderStatuses.CompletePartialled
        || (status != FulfillmentOrderStatuses.Cancelled && UnshippedUnits(order) > 0);

    private static int UnshippedUnits(McfOrder order) => order.Items.OrEmpty().Sum(item => item.UnfulfillableQuantity);

    private static DateTime? EarliestShipDate(McfOrder order) => order.Items.OrEmpty().Min(item => item.EstimatedShipDate);
}
