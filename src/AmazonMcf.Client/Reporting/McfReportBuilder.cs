using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Repairs;

namespace AmazonMcf.Reporting;

/// <summary>
/// Builds a report from a stream of orders. Orders are not kept: memory grows only by an id per order and a number per package, which
/// prevent double counting.
/// </summary>
/// <param name="now">The time of the report, in UTC.</param>
/// <param name="since">The start of the requested period, for the heading.</param>
/// <param name="includePersonalData">Whether orders that need attention include their recipients.</param>
public sealed class McfReportBuilder(DateTime now, DateTime? since = null, bool includePersonalData = false)
{
    private const int MostNames = 40;
    private const int MostSkus = 10_000;

    private static readonly (TimeSpan Width, int Count) ShipBands = (TimeSpan.FromHours(12), 10);
    private static readonly (TimeSpan Width, int Count) TransitBands = (TimeSpan.FromDays(1), 10);

    private readonly SortedSet<string> sellers = new(StringComparer.OrdinalIgnoreCase);

    // Two sellers may have orders of one id, and embedded stores packages of one number.
    private readonly HashSet<(string? Seller, string OrderId)> orders = [];
    private readonly Dictionary<(string? Seller, string? Shipment, string? Package), string?> speedOfPackage = [];
    private readonly HashSet<(string? Seller, string? Shipment, string? Package)> tracked = [];

    private readonly Tallies<OrderTally> statuses = new(MostNames);
    private readonly SortedDictionary<DateTime, OrderTally> days = [];
    private readonly Tallies<TimeTally> shipTimes = new(MostNames);
    private readonly Tallies<TimeTally> promisedBySpeed = new(MostNames);
    private readonly Tallies<TimeTally> promisedByCarrier = new(MostNames);
    private readonly Tallies<TimeTally> measuredBySpeed = new(MostNames);
    private readonly Tallies<TimeTally> measuredByCarrier = new(MostNames);
    private readonly Tallies<PunctualityTally> departures = new(MostNames);
    private readonly Tallies<PunctualityTally> arrivals = new(MostNames);
    private readonly Tallies<SkuTally> unfulfillable = new(MostSkus);
    private readonly UrgentList<McfReportHold, DateTime> holds = new();
    private readonly UrgentList<McfReportReturn, DateTime> returns = new();
    private static readonly string[] Reasons = [.. McfReportReason.All];

    private readonly UrgentList<McfReportIssue, (int, DateTime)> issues = new();

    // An order and its repair come in any sequence.
    private readonly RepairedOrders repairs = new();
    private readonly Dictionary<(string? Seller, string OrderId), (McfOrder Order, ((int, DateTime) Key, int Arrival) Place)>
        repairableIssues = [];

    private readonly ReportZone zone = ReportZone.Utc;
    private DateTime? first;
    private DateTime? last;
    private int unread;
    private long shippedUnits;

    /// <summary>The time zone for days and for times in sentences. Default: UTC.</summary>
    public TimeZoneInfo TimeZone
    {
        get;
        init => (field, zone) = (value, new ReportZone(value));
    } = TimeZoneInfo.Utc;

    /// <summary>Names a connection that the report is about, even if it has no orders.</summary>
    /// <param name="name">The name of the connection; null if it is unknown.</param>
    public void AddSeller(string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            sellers.Add(name!);
        }
    }

    /// <summary>Counts an order, once.</summary>
    /// <param name="order">The order with lines and shipments.</param>
    /// <param name="trackings">The tracking details of its packages, if read.</param>
    public void Add(McfOrder order, IReadOnlyList<McfTracking>? trackings = null)
    {
        if (!orders.Add((order.SellerKey, order.SellerFulfillmentOrderId)))
        {
            return;
        }

        AddSeller(order.ConnectionName);
        var units = order.Items.OrEmpty().Sum(item => (long)item.Quantity);
        statuses[order.Status].Add(units);
        if (order.ReceivedDate is { } received)
        {
            AddReceipt(received, units);
        }

        foreach (var item in order.Items.OrEmpty().Where(item => item.UnfulfillableQuantity > 0))
        {
            unfulfillable[item.SellerSku].Add(item.UnfulfillableQuantity);
        }

        foreach (var shipment in order.Shipments.OrEmpty().Where(OrderTimes.HasLeft))
        {
            AddShipment(order, shipment);
        }

        foreach (var due in OrderTimes.StillToLeave(order))
        {
            departures[order.ShippingSpeedCategory].Add(due, null, now);
        }

        if (order.IsOnHold)
        {
            AddHold(order);
        }

        foreach (var item in order.ReturnItems.OrEmpty().Where(item => item.Status != ReturnItemStatuses.Processed))
        {
            AddReturn(order, item);
        }

        var findings = Findings.Of(order, now, zone).ToList();
        foreach (var tracking in trackings ?? [])
        {
            findings.AddRange(AddParcel(tracking));
        }

        foreach (var id in repairs.Add(order))
        {
            RemoveIssueIfRepaired((order.SellerKey, id));
        }

        if (!repairs.Contains(order))
        {
            AddIssue(order.SellerFulfillmentOrderId, order, findings);
        }
    }

    /// <summary>Counts a parcel, once. Its speed is known if its order was counted before.</summary>
    /// <param name="tracking">The tracking details of the parcel.</param>
    public void Add(McfTracking tracking) => AddIssue(tracking.SellerFulfillmentOrderId ?? "", null, [.. AddParcel(tracking)]);

    /// <summary>Adds a client secret that expires soon to what needs attention, under the name of its connection.</summary>
    /// <param name="connection">The name of the connection.</param>
    /// <param name="expires">When the secret expires, in UTC.</param>
    /// <param name="text">The warning.</param>
    internal void AddClientSecret(string connection, DateTime expires, string text) =>
        AddIssue(connection, null, [new Finding(McfReportReason.ClientSecretExpires, expires, text)]);

    /// <summary>Counts an order that could not be read.</summary>
    public void AddUnread() => unread++;

    /// <summary>Creates the report.</summary>
    /// <returns>The report.</returns>
    public McfReport Build()
    {
        var isMeasured = !measuredByCarrier.IsEmpty;
        return new()
        {
            GeneratedDate = now,
            Zone = zone,
            Sellers = sellers.ToArray(),
            Since = since,
            FirstReceivedDate = first,
            LastReceivedDate = last,
            OrderCount = orders.Count,
            UnreadCount = unread,
            UnitCount = statuses.Entries.Sum(entry => entry.Value.Units),
            ShippedUnitCount = shippedUnits,
            PackageCount = speedOfPackage.Count,
            Statuses = statuses
                .Entries.OrderBy(entry => Rank(FulfillmentOrderStatuses.All, entry.Key))
                .Select(entry => new McfReportStatus { Status = entry.Key, OrderCount = entry.Value.Orders })
                .ToArray(),
            Days = days.Select(entry => new McfReportDay
            {
                Date = entry.Key,
                OrderCount = entry.Value.Orders,
                UnitCount = entry.Value.Units,
            })
                .ToArray(),
            ShipTimes = Times(shipTimes, ShipBands, BySpeed),
            IsTransitMeasured = isMeasured,
            TransitTimesBySpeed = Times(isMeasured ? measuredBySpeed : promisedBySpeed, TransitBands, BySpeed),
            TransitTimesByCarrier = Times(isMeasured ? measuredByCarrier : promisedByCarrier, TransitBands, figure => -figure.Count),
            Departures = Kept(departures, figure => Rank(ShippingSpeedCategories.All, figure.Name)),
            Arrivals = Kept(arrivals, figure => -(figure.OnTime + figure.Late + figure.Overdue)),
            UnfulfillableSkus = unfulfillable.Entries.Select(entry => entry.Value.ToFigure(entry.Key))
                .OrderByDescending(sku => sku.UnitCount).ThenBy(sku => sku.SellerSku, StringComparer.Ordinal).ToArray(),
            Holds = holds.Entries,
            HoldCount = holds.Count,
            OpenReturns = returns.Entries,
            OpenReturnCount = returns.Count,
            Issues = issues.Entries,
            IssueCount = issues.Count,
        };
    }

    private static int BySpeed(McfReportTime figure) => Rank(ShippingSpeedCategories.All, figure.Name);

    private static int Rank(IReadOnlyList<string> known, string name)
    {
        for (var rank = 0; rank < known.Count; rank++)
        {
            if (known[rank] == name)
            {
                return rank;
            }
        }

        return known.Count;
    }

    // Arrays: PowerShell cannot index the lists that the compiler makes up for collection expressions.
    private static McfReportTime[] Times(Tallies<TimeTally> tallies, (TimeSpan Width, int Count) bands, Func<McfReportTime, int> order) =>
        tallies.Entries.Select(entry => entry.Value.ToFigure(entry.Key, bands.Width, bands.Count)).OrderBy(order).ToArray();

    private static McfReportPunctuality[] Kept(Tallies<PunctualityTally> tallies, Func<McfReportPunctuality, int> order) =>
        tallies
            .Entries.Select(entry => entry.Value.ToFigure(entry.Key))
            .Where(figure => figure.OnTime + figure.Late + figure.Overdue > 0)
            .OrderBy(order)
            .ToArray();

    private void AddReceipt(DateTime received, long units)
    {
        first = first < received ? first : received;
        last = last > received ? last : received;
        var date = zone.Local(received).Date;
        if (!days.TryGetValue(date, out var day))
        {
            days.Add(date, day = new());
        }

        day.Add(units);
    }

    private void AddShipment(McfOrder order, McfShipment shipment)
    {
        shippedUnits += shipment.Items.Sum(item => (long)item.Quantity);
        departures[order.ShippingSpeedCategory].Add(OrderTimes.DueToLeave(order, shipment), shipment.ShippingDate, now);
        if (shipment.ShippingDate - order.ReceivedDate is { } waited)
        {
            shipTimes[order.ShippingSpeedCategory].Add(waited);
        }

        foreach (var package in shipment.Packages)
        {
            speedOfPackage[(order.SellerKey, package.Scope, package.Key)] = order.ShippingSpeedCategory;
            if ((package.EstimatedArrivalDate ?? shipment.EstimatedArrivalDate) - shipment.ShippingDate is not { } promised)
            {
                continue;
            }

            promisedBySpeed[order.ShippingSpeedCategory].Add(promised);
            promisedByCarrier[package.CarrierCode].Add(promised);
        }
    }

    private IEnumerable<Finding> AddParcel(McfTracking tracking)
    {
        if (!tracked.Add((tracking.SellerKey, tracking.Scope, tracking.Key)))
        {
            return [];
        }

        var delivered = OrderTimes.Delivered(tracking);
        if (delivered is not null || !OrderTimes.IsOver(tracking))
        {
            arrivals[tracking.CarrierCode].Add(tracking.EstimatedArrivalDate, delivered, now);
        }

        if (delivered - tracking.ShipDate is { } transit)
        {
            measuredByCarrier[tracking.CarrierCode].Add(transit);
            if (speedOfPackage.TryGetValue((tracking.SellerKey, tracking.Scope, tracking.Key), out var speed))
            {
                measuredBySpeed[speed].Add(transit);
            }
        }

        return Findings.Of(tracking, now, zone);
    }

    private void AddHold(McfOrder order)
    {
        if (order.ReceivedDate is not { } received)
        {
            return;
        }

        var expiry = received + McfOrder.HoldLength;
        holds.Add(expiry, new()
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            ReceivedDate = received,
            ExpiryDate = expiry,
            IsAboutToExpire = expiry - now <= AttentionRule.HoldWarning,
            UnitCount = order.Items.OrEmpty().Sum(item => item.Quantity - item.CancelledQuantity),
        });
    }

    private void AddReturn(McfOrder order, McfReturnItem item) => returns.Add(item.StatusChangedDate ?? DateTime.MaxValue, new()
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
        SellerReturnItemId = item.SellerReturnItemId,
        SellerSku = order.Items.OrEmpty()
            .FirstOrDefault(line => line.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId)?.SellerSku,
        ReturnReasonCode = item.SellerReturnReasonCode,
        StatusChangedDate = item.StatusChangedDate,
        ReturnAuthorizationId = item.ReturnAuthorizationId,
    });

    private void AddIssue(string orderId, McfOrder? order, List<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        findings.Sort((one, other) => Rank(one).CompareTo(Rank(other)));
        var place = issues.Add((Rank(findings[0]), findings[0].Date ?? DateTime.MaxValue), new()
        {
            SellerFulfillmentOrderId = orderId,
            Status = order?.Status,
            Reason = findings[0].Reason,
            Commands = findings.SelectMany(finding => HelpfulCommands.For(finding.Reason, orderId, order)).Distinct().ToArray(),
            Details = string.Join(" ", findings.Select(finding => finding.Text)),
            Date = findings[0].Date,
            Recipient = includePersonalData ? order?.DestinationAddress : null,
        });
        if (order is not null && RepairId.IsRepairable(order))
        {
            repairableIssues.Add((order.SellerKey, orderId), (order, place));
        }
    }

    private void RemoveIssueIfRepaired((string? Seller, string OrderId) order)
    {
        if (repairableIssues.TryGetValue(order, out var issue) && repairs.Contains(issue.Order))
        {
            repairableIssues.Remove(order);
            issues.Remove(issue.Place);
        }
    }

    private static int Rank(Finding finding) => Array.IndexOf(Reasons, finding.Reason);
}
