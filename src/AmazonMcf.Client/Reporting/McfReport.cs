using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>
/// The figures of an order report. Times are in UTC; days are those of <see cref="TimeZone"/>. Lists of orders contain at most
/// <see cref="ListLimit"/> entries, the most urgent ones; the corresponding counts include all.
/// </summary>
public sealed class McfReport
{
    /// <summary>The maximum number of entries in a list of orders, holds or returns.</summary>
    public const int ListLimit = 500;

    /// <summary>When the report was created, in UTC; overdue and expiring orders are determined at this time.</summary>
    public DateTime GeneratedDate { get; init; }

    /// <summary>The time zone of <see cref="Days"/> and of the times in sentences, for example <c>America/New_York</c>.</summary>
    public string TimeZone => Zone.Name;

    /// <summary>The connections that the orders come from, by name.</summary>
    public IReadOnlyList<string> Sellers { get; init => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The start of the requested period, in UTC; null if the orders were not requested by date.</summary>
    public DateTime? Since { get; init; }

    /// <summary>When the oldest order was received, in UTC; null if there are no orders.</summary>
    public DateTime? FirstReceivedDate { get; init; }

    /// <summary>When the newest order was received, in UTC; null if there are no orders.</summary>
    public DateTime? LastReceivedDate { get; init; }

    /// <summary>The number of orders; each id counts once.</summary>
    public int OrderCount { get; init; }

    /// <summary>The number of orders that could not be read and are not included in any figure.</summary>
    public int UnreadCount { get; init; }

    /// <summary>Units ordered.</summary>
    public long UnitCount { get; init; }

    /// <summary>Units in shipments that have left.</summary>
    public long ShippedUnitCount { get; init; }

    /// <summary>Packages in shipments that have left.</summary>
    public int PackageCount { get; init; }

    /// <summary>Orders by status, in the order of an order's life cycle.</summary>
    public IReadOnlyList<McfReportStatus> Statuses { get; init => field = Readable.List(value); } = Readable.List<McfReportStatus>([]);

    /// <summary>Orders by the day on which they were received, without days that have no orders.</summary>
    public IReadOnlyList<McfReportDay> Days { get; init => field = Readable.List(value); } = Readable.List<McfReportDay>([]);

    /// <summary>
    /// Time from receipt to leaving the warehouse, by speed. Includes time on hold, because the service does not report when a hold ended.
    /// </summary>
    public IReadOnlyList<McfReportTime> ShipTimes { get; init => field = Readable.List(value); } = Readable.List<McfReportTime>([]);

    /// <summary>Time from leaving the warehouse to arrival, by speed.</summary>
    public IReadOnlyList<McfReportTime> TransitTimesBySpeed { get; init => field = Readable.List(value); } =
        Readable.List<McfReportTime>([]);

    /// <summary>Time from leaving the warehouse to arrival, by carrier.</summary>
    public IReadOnlyList<McfReportTime> TransitTimesByCarrier { get; init => field = Readable.List(value); } =
        Readable.List<McfReportTime>([]);

    /// <summary>
    /// Whether transit times are measured, from parcels that tracking reports as delivered; otherwise they are Amazon's estimates.
    /// </summary>
    public bool IsTransitMeasured { get; init; }

    /// <summary>Shipments compared with the estimated ship dates of their lines, by speed.</summary>
    public IReadOnlyList<McfReportPunctuality> Departures { get; init => field = Readable.List(value); } =
        Readable.List<McfReportPunctuality>([]);

    /// <summary>Parcels compared with their estimated arrival, by carrier; only parcels whose tracking was read.</summary>
    public IReadOnlyList<McfReportPunctuality> Arrivals { get; init => field = Readable.List(value); } =
        Readable.List<McfReportPunctuality>([]);

    /// <summary>SKUs with units that could not be fulfilled, most units first.</summary>
    public IReadOnlyList<McfReportSku> UnfulfillableSkus { get; init => field = Readable.List(value); } = Readable.List<McfReportSku>([]);

    /// <summary>Orders on hold, the next to expire first.</summary>
    public IReadOnlyList<McfReportHold> Holds { get; init => field = Readable.List(value); } = Readable.List<McfReportHold>([]);

    /// <summary>The number of orders on hold.</summary>
    public int HoldCount { get; init; }

    /// <summary>Units with an open return, oldest first.</summary>
    public IReadOnlyList<McfReportReturn> OpenReturns { get; init => field = Readable.List(value); } = Readable.List<McfReportReturn>([]);

    /// <summary>The number of units with an open return.</summary>
    public int OpenReturnCount { get; init; }

    /// <summary>Orders that need attention, most urgent first.</summary>
    public IReadOnlyList<McfReportIssue> Issues { get; init => field = Readable.List(value); } = Readable.List<McfReportIssue>([]);

    /// <summary>The number of orders that need attention.</summary>
    public int IssueCount { get; init; }

    internal ReportZone Zone { get; init; } = ReportZone.Utc;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{OrderCount} orders at {GeneratedDate:yyyy-MM-dd HH:mm} UTC");
}
