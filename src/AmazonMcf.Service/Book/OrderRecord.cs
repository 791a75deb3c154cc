using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

/// <summary>An order with all that belongs to it, as the store keeps it.</summary>
internal sealed class OrderRecord
{
    /// <summary>The head as it is answered, its status in Pascal case.</summary>
    public FulfillmentOrder Head { get; set; } = new();

    /// <summary>The lines.</summary>
    public List<OrderLine> Lines { get; set; } = [];

    /// <summary>The shipments as they are answered.</summary>
    public List<FulfillmentShipment> Shipments { get; set; } = [];

    /// <summary>The returns as they are answered.</summary>
    public List<ReturnItem> ReturnItems { get; set; } = [];

    /// <summary>Where returns go.</summary>
    public List<ReturnAuthorization> ReturnAuthorizations { get; set; } = [];

    /// <summary>How the buyer paid.</summary>
    public List<PaymentInformation>? PaymentInformation { get; set; }

    /// <summary>Where the buyer wants the parcel.</summary>
    public DeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary>When shipping was asked for: at receipt, or when the hold ended; null on hold.</summary>
    public DateTime? ReleasedDate { get; set; }

    /// <summary>Until when the order waits for missing stock; null when it does not wait.</summary>
    public DateTime? FillDeadline { get; set; }

    /// <summary>When the seller asked to cancel.</summary>
    public DateTime? CancelRequestedDate { get; set; }

    /// <summary>Updates accepted so far.</summary>
    public int Updates { get; set; }

    /// <summary>The seller's id of the order.</summary>
    public string Id => Head.SellerFulfillmentOrderId!;

    /// <summary>The marketplace.</summary>
    public string MarketplaceId => Head.MarketplaceId!;

    /// <summary>How far the order is.</summary>
    public string Status => Head.FulfillmentOrderStatus!;

    /// <summary>Since when.</summary>
    public DateTime StatusUpdatedDate => Head.StatusUpdatedDate!.Value;

    /// <summary>When the order was taken in.</summary>
    public DateTime ReceivedDate => Head.ReceivedDate!.Value;

    /// <summary>Whether the seller keeps the order back.</summary>
    public bool IsHeld => Head.FulfillmentAction == FulfillmentActions.Hold;

    /// <summary>Whether the status has no way out.</summary>
    public bool IsTerminal => Status is not (FulfillmentOrderStatuses.New or FulfillmentOrderStatuses.Received
        or FulfillmentOrderStatuses.Planning or FulfillmentOrderStatuses.Processing);

    /// <summary>Whether it is early enough to cancel.</summary>
    public bool IsCancellable => !IsTerminal && Status != FulfillmentOrderStatuses.Processing;

    /// <summary>Shipments being picked.</summary>
    public IEnumerable<FulfillmentShipment> PendingShipments =>
        Shipments.Where(shipment => shipment.FulfillmentShipmentStatus == ShipmentStatuses.Pending);

    /// <summary>Shipments that left.</summary>
    public IEnumerable<FulfillmentShipment> LeftShipments =>
        Shipments.Where(shipment => shipment.FulfillmentShipmentStatus == ShipmentStatuses.Shipped);

    /// <summary>Moves the order to a status, unless it is there already.</summary>
    public void MoveTo(string status, DateTime at)
    {
        if (Head.FulfillmentOrderStatus == status)
            return;
        Head.FulfillmentOrderStatus = status;
        Head.StatusUpdatedDate = at;
    }

    /// <summary>Finds a line; null when the order has none of that id.</summary>
    public OrderLine? FindLine(string? lineId) => Lines.Find(line => line.Id == lineId);

    /// <summary>Units of a line that have left.</summary>
    public int Shipped(OrderLine line) => Count(LeftShipments, line);

    /// <summary>Units of a line that are neither dropped nor in a shipment.</summary>
    public int Unplanned(OrderLine line) => line.Quantity - line.Dropped - Shipped(line) - Count(PendingShipments, line);

    private static int Count(IEnumerable<FulfillmentShipment> shipments, OrderLine line) => shipments
        .SelectMany(shipment => shipment.FulfillmentShipmentItem!)
        .Where(item => item.SellerFulfillmentOrderItemId == line.Id)
        .Sum(item => item.Quantity ?? 0);
}
