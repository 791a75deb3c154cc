using System.Text.Json.Serialization;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>
/// An order with all that belongs to it, as the store keeps it: what the seller sent and what happened. What follows from that, such as the
/// carrier of a package, is worked out where responses are written.
/// </summary>
internal sealed class OrderRecord
{
    /// <summary>The seller's order id. A column of its own, as are the next four.</summary>
    [JsonIgnore]
    public string Id { get; set; } = "";

    /// <summary>The marketplace.</summary>
    [JsonIgnore]
    public string MarketplaceId { get; set; } = "";

    /// <summary>How far the order is, in Pascal case.</summary>
    [JsonIgnore]
    public string Status { get; set; } = "";

    /// <summary>Since when (UTC).</summary>
    [JsonIgnore]
    public DateTime StatusUpdatedDate { get; set; }

    /// <summary>The book that the order is in, by the version of the API; empty for the one that all versions share.</summary>
    [JsonIgnore]
    public string Book { get; set; } = "";

    /// <summary>Until when the order is accepted and not shown yet (UTC); null if it was shown at once.</summary>
    public DateTime? ShownAt { get; set; }

    /// <summary>The sales channel.</summary>
    public string? Channel { get; set; }

    /// <summary>The order id on the packing slip.</summary>
    public string? DisplayableId { get; set; }

    /// <summary>The order date on the packing slip.</summary>
    public DateTime? DisplayableDate { get; set; }

    /// <summary>The text on the packing slip.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>The packing slip that the seller asked for.</summary>
    public PackingSlip? Slip { get; set; }

    /// <summary>The speed.</summary>
    public string? Speed { get; set; }

    /// <summary>Speeds that the seller would accept instead, the best one first.</summary>
    public List<string>? OtherSpeeds { get; set; }

    /// <summary>When a scheduled delivery is to arrive.</summary>
    public TimeWindow? Window { get; set; }

    /// <summary>Where the goods go.</summary>
    public PostalAddress? Destination { get; set; }

    /// <summary>Whether the seller keeps the order back.</summary>
    public bool IsHeld { get; set; }

    /// <summary>What becomes of units that are missing.</summary>
    public string Policy { get; set; } = FulfillmentPolicies.FillOrKill;

    /// <summary>What the driver collects.</summary>
    public CashOnDelivery? Cash { get; set; }

    /// <summary>When the order was taken in (UTC).</summary>
    public DateTime ReceivedDate { get; set; }

    /// <summary>Email addresses that are notified about shipments.</summary>
    public List<string>? Emails { get; set; }

    /// <summary>The extra services.</summary>
    public List<FeatureChoice>? Features { get; set; }

    /// <summary>Extra services without a name of their own.</summary>
    public Dictionary<string, string>? Additional { get; set; }

    /// <summary>How the buyer paid.</summary>
    public List<Payment>? Payments { get; set; }

    /// <summary>Where the buyer wants the parcel.</summary>
    public DeliveryPreference? Delivery { get; set; }

    /// <summary>When shipping was asked for: at receipt, or when the hold ended; null on hold.</summary>
    public DateTime? ReleasedDate { get; set; }

    /// <summary>Until when the order waits for missing stock; null when it does not wait.</summary>
    public DateTime? FillDeadline { get; set; }

    /// <summary>When the seller asked to cancel.</summary>
    public DateTime? CancelRequestedDate { get; set; }

    /// <summary>Updates accepted so far.</summary>
    public int Updates { get; set; }

    /// <summary>The lines.</summary>
    public List<OrderLine> Lines { get; set; } = [];

    /// <summary>The shipments.</summary>
    public List<Shipment> Shipments { get; set; } = [];

    /// <summary>The units in transit back, and those that were returned.</summary>
    public List<ReturnRecord> Returns { get; set; } = [];

    /// <summary>Where returns go.</summary>
    public List<ReturnAuthorizationRecord> Authorizations { get; set; } = [];

    /// <summary>Whether the status has no way out.</summary>
    public bool IsTerminal => Status is not (FulfillmentOrderStatuses.New or FulfillmentOrderStatuses.Received
        or FulfillmentOrderStatuses.Planning or FulfillmentOrderStatuses.Processing);

    /// <summary>Whether it is early enough to cancel.</summary>
    public bool IsCancellable => !IsTerminal && Status != FulfillmentOrderStatuses.Processing;

    /// <summary>Shipments being picked.</summary>
    [JsonIgnore]
    public IEnumerable<Shipment> PendingShipments => Shipments.Where(shipment => shipment.Status == ShipmentStatuses.Pending);

    /// <summary>Shipments that left.</summary>
    [JsonIgnore]
    public IEnumerable<Shipment> LeftShipments => Shipments.Where(shipment => shipment.HasLeft);

    /// <summary>Whether the order is accepted and not shown yet.</summary>
    public bool IsHidden(DateTime now) => ShownAt > now;

    /// <summary>Moves the order to a status, unless it is there already.</summary>
    public void MoveTo(string status, DateTime at)
    {
        if (Status == status)
        {
            return;
        }

        Status = status;
        StatusUpdatedDate = at;
    }

    /// <summary>Finds a line; null when the order has none of that id.</summary>
    public OrderLine? FindLine(string? lineId) => Lines.Find(line => line.Id == lineId);

    /// <summary>Units of a line that have left.</summary>
    public int Shipped(OrderLine line) => Count(LeftShipments, line);

    /// <summary>Units of a line that are neither dropped nor in a shipment.</summary>
    public int Unplanned(OrderLine line) => line.Quantity - line.Dropped - Shipped(line) - Count(PendingShipments, line);

    private static int Count(IEnumerable<Shipment> shipments, OrderLine line) => shipments
        .SelectMany(shipment => shipment.Parts)
        .Where(part => part.LineId == line.Id)
        .Sum(part => part.Units);
}
