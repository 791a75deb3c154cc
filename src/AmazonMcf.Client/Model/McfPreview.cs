namespace AmazonMcf.Model;

/// <summary>
/// The cost and dates of an order at one shipping speed: one object per speed, plus one for cash on delivery. Source: getFulfillmentPreview
/// of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfPreview : McfSellerObject
{
    /// <summary>The order id of the request, if any.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The shipping speed.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>Whether the order could be fulfilled now. Nothing is reserved.</summary>
    public bool IsFulfillable { get; set; }

    /// <summary>Whether this preview is the cash on delivery variant.</summary>
    public bool IsCodCapable { get; set; }

    /// <summary>
    /// The sum of the fees, in <see cref="Currency"/>. Null if the service returned no fees, as for India: the cost is unknown, not zero.
    /// </summary>
    public decimal? TotalFee { get; set; }

    /// <summary>The currency of <see cref="TotalFee"/>.</summary>
    public string? Currency { get; set; }

    /// <summary>The earliest ship date of any part, in UTC.</summary>
    public DateTime? EarliestShipDate { get; set; }

    /// <summary>The latest ship date of any part, in UTC.</summary>
    public DateTime? LatestShipDate { get; set; }

    /// <summary>The earliest arrival date of any part, in UTC.</summary>
    public DateTime? EarliestArrivalDate { get; set; }

    /// <summary>The latest arrival date of any part, in UTC.</summary>
    public DateTime? LatestArrivalDate { get; set; }

    /// <summary>
    /// Why the order could not be fulfilled: codes of the order, then codes of lines as <c>SKU: code</c>; see
    /// <c>KnownValues.UnfulfillableReasons</c>.
    /// </summary>
    public IReadOnlyList<string> Reasons { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The estimated shipping weight.</summary>
    public McfWeight? EstimatedShippingWeight { get; set; }

    /// <summary>The fees; empty if the service returned none.</summary>
    public IReadOnlyList<McfFee> Fees { get; set => field = Readable.List(value); } = Readable.List<McfFee>([]);

    /// <summary>The shipments that the service would create.</summary>
    public IReadOnlyList<McfPreviewShipment> Shipments { get; set => field = Readable.List(value); } =
        Readable.List<McfPreviewShipment>([]);

    /// <summary>Lines that could not be fulfilled.</summary>
    public IReadOnlyList<McfUnfulfillableItem> UnfulfillableItems { get; set => field = Readable.List(value); } =
        Readable.List<McfUnfulfillableItem>([]);

    /// <summary>The time zone of the delivery windows, for example <c>Asia/Tokyo</c>; scheduled delivery only.</summary>
    public string? DeliveryTimeZone { get; set; }

    /// <summary>The delivery windows to choose from; scheduled delivery only.</summary>
    public IReadOnlyList<McfDeliveryWindow> DeliveryWindows { get; set => field = Readable.List(value); } =
        Readable.List<McfDeliveryWindow>([]);

    /// <summary>Features that were taken into account.</summary>
    public IReadOnlyList<McfFeatureSetting> FeatureConstraints { get; set => field = Readable.List(value); } =
        Readable.List<McfFeatureSetting>([]);

    /// <summary>The file and rows of the request; null if it did not come from a file.</summary>
    public McfOrderSource? Source { get; set; }

    /// <summary>
    /// The order that was previewed, so that the preview can be piped in to place it at this speed; null if no order was passed. Personal
    /// data.
    /// </summary>
    public McfOrderRequest? Order { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
