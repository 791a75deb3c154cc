namespace AmazonMcf.Reporting;

/// <summary>
/// The figures of a report over orders. Times are UTC, days are days of UTC. Lists of orders hold at most <see cref="ListLimit"/> entries,
/// the most urgent ones; the count beside each list knows them all.
/// </summary>
public sealed class McfReport
{
    /// <summary>How many entries a list of orders, holds or returns holds at most.</summary>
    public const int ListLimit = 500;

    /// <summary>When the figures were taken, in UTC; what is overdue or about to expire is so at this moment.</summary>
    public DateTime GeneratedDate { get; init; }

    /// <summary>The moment since which orders were asked for; null when they came from elsewhere.</summary>
    public DateTime? Since { get; init; }

    /// <summary>When the oldest order was received, in UTC; null without orders.</summary>
    public DateTime? FirstReceivedDate { get; init; }

    /// <summary>When the newest order was received, in UTC; null without orders.</summary>
    public DateTime? LastReceivedDate { get; init; }

    /// <summary>Orders counted, each id once.</summary>
    public int OrderCount { get; init; }

    /// <summary>Orders that could not be read and are missing in every figure.</summary>
    public int UnreadCount { get; init; }

    /// <summary>Units ordered.</summary>
    public long UnitCount { get; init; }

    /// <summary>Units in shipments that have left.</summary>
    public long ShippedUnitCount { get; init; }

    /// <summary>Packages in shipments that have left.</summary>
    public int PackageCount { get; init; }

    /// <summary>Orders by status, in the order an order goes through them.</summary>
    public IReadOnlyList<McfReportStatus> Statuses { get; init; } = [];

    /// <summary>Orders by the day they were received; days without orders are left out.</summary>
    public IReadOnlyList<McfReportDay> Days { get; init; } = [];

    /// <summary>
    /// From receipt to leaving the warehouse, by speed. Time on hold counts, because the service does not tell when a hold ended.
    /// </summary>
    public IReadOnlyList<McfReportTime> ShipTimes { get; init; } = [];

    /// <summary>From leaving the warehouse to arrival, by speed.</summary>
    public IReadOnlyList<McfReportTime> TransitTimesBySpeed { get; init; } = [];

    /// <summary>From leaving the warehouse to arrival, by carrier.</summary>
    public IReadOnlyList<McfReportTime> TransitTimesByCarrier { get; init; } = [];

    /// <summary>
    /// Whether transit times are those of parcels that tracking reports as handed over; if not, they are Amazon's estimates.
    /// </summary>
    public bool IsTransitMeasured { get; init; }

    /// <summary>Shipments against the estimated ship date of their lines, by speed.</summary>
    public IReadOnlyList<McfReportPunctuality> Departures { get; init; } = [];

    /// <summary>Parcels against their estimated arrival, by carrier; only parcels whose tracking was read.</summary>
    public IReadOnlyList<McfReportPunctuality> Arrivals { get; init; } = [];

    /// <summary>SKUs of which units could not be filled, the most units first.</summary>
    public IReadOnlyList<McfReportSku> UnfulfillableSkus { get; init; } = [];

    /// <summary>Orders on hold, the first to expire first.</summary>
    public IReadOnlyList<McfReportHold> Holds { get; init; } = [];

    /// <summary>How many orders are on hold.</summary>
    public int HoldCount { get; init; }

    /// <summary>Units whose return was asked for and is not dealt with, the oldest first.</summary>
    public IReadOnlyList<McfReportReturn> OpenReturns { get; init; } = [];

    /// <summary>How many units are to come back.</summary>
    public int OpenReturnCount { get; init; }

    /// <summary>Orders that need a person, the most urgent first.</summary>
    public IReadOnlyList<McfReportIssue> Issues { get; init; } = [];

    /// <summary>How many orders need a person.</summary>
    public int IssueCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{OrderCount} orders at {GeneratedDate:yyyy-MM-dd HH:mm} UTC");
}
