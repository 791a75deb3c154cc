namespace AmazonMcf.Model;

/// <summary>
/// An order as the service knows it. Lists of orders carry the head only: lines, shipments and returns come with a single order. Source:
/// getFulfillmentOrder and listAllFulfillmentOrders of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfOrder : McfSellerObject
{
    /// <summary>The seller's id of the order.</summary>
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>
    /// Where the order stands, in one spelling: see <c>KnownValues.FulfillmentOrderStatuses</c>. An unknown status is kept as it came.
    /// </summary>
    public string? Status { get; set; }

    /// <summary>The marketplace of the order.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The order number the recipient sees.</summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>The order date the recipient sees, in UTC.</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>The text on the recipient's papers.</summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>When the service took the order, in UTC.</summary>
    public DateTime? ReceivedDate { get; set; }

    /// <summary>When the status last changed, in UTC.</summary>
    public DateTime? StatusUpdatedDate { get; set; }

    /// <summary>The speed.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The window of a scheduled delivery.</summary>
    public McfDeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>Where the parcel goes.</summary>
    public McfAddress? DestinationAddress { get; set; }

    /// <summary>Wishes for the drop-off.</summary>
    public McfDeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary><c>Ship</c> or <c>Hold</c>.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>What happens when stock runs short.</summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Cash on delivery.</summary>
    public McfCodSettings? CodSettings { get; set; }

    /// <summary>Mail addresses that are told about the shipment.</summary>
    public IReadOnlyList<string> NotificationEmails { get; set; } = [];

    /// <summary>Features asked of the order.</summary>
    public IReadOnlyList<McfFeatureSetting> FeatureConstraints { get; set; } = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<McfOrderItem> Items { get; set; } = [];

    /// <summary>The shipments, once there are any.</summary>
    public IReadOnlyList<McfShipment> Shipments { get; set; } = [];

    /// <summary>Units on their way back.</summary>
    public IReadOnlyList<McfReturnItem> ReturnItems { get; set; } = [];

    /// <summary>What the recipient needs to send units back.</summary>
    public IReadOnlyList<McfReturnAuthorization> ReturnAuthorizations { get; set; } = [];

    /// <summary>Payments.</summary>
    public IReadOnlyList<McfPayment> PaymentInformation { get; set; } = [];

    /// <summary>Whether lines, shipments and returns were part of the answer. False for orders that came from a list.</summary>
    public bool IsDetailed { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>Whether the order can change no more: complete, cancelled, unfulfillable or invalid.</summary>
    public bool IsTerminal => Status is "Complete" or "CompletePartialled" or "Cancelled" or "Unfulfillable" or "Invalid";

    internal override IEnumerable<McfSellerObject> Parts => [.. Items, .. Shipments, .. ReturnItems, .. ReturnAuthorizations];

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId} ({Status})";
}
