namespace AmazonMcf.Model;

/// <summary>
/// What one speed would cost and when it would arrive: one flat row a speed (and a COD variant). Source: getFulfillmentPreview of
/// Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfPreview : McfSellerObject
{
    /// <summary>The order the question was about, where it named one.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The speed.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>Whether such an order could be filled now. No promise: nothing is reserved.</summary>
    public bool IsFulfillable { get; set; }

    /// <summary>Whether this row is the variant with cash on delivery.</summary>
    public bool IsCodCapable { get; set; }

    /// <summary>
    /// The sum of the fees, in <see cref="Currency"/>. Null when the service gave no fees, as for India: unknown, not free.
    /// </summary>
    public decimal? TotalFee { get; set; }

    /// <summary>The currency of <see cref="TotalFee"/>.</summary>
    public string? Currency { get; set; }

    /// <summary>The earliest any part would leave, in UTC.</summary>
    public DateTime? EarliestShipDate { get; set; }

    /// <summary>The latest any part would leave, in UTC.</summary>
    public DateTime? LatestShipDate { get; set; }

    /// <summary>The earliest any part would arrive, in UTC.</summary>
    public DateTime? EarliestArrivalDate { get; set; }

    /// <summary>The latest any part would arrive, in UTC.</summary>
    public DateTime? LatestArrivalDate { get; set; }

    /// <summary>Why the order could not be filled: codes of the order, then codes of lines as <c>SKU: code</c>.</summary>
    public IReadOnlyList<string> Reasons { get; set; } = [];

    /// <summary>The weight.</summary>
    public McfWeight? EstimatedShippingWeight { get; set; }

    /// <summary>The parts of the cost; empty when the service gave none.</summary>
    public IReadOnlyList<McfFee> Fees { get; set; } = [];

    /// <summary>The shipments the service would make.</summary>
    public IReadOnlyList<McfPreviewShipment> Shipments { get; set; } = [];

    /// <summary>Lines that could not be filled.</summary>
    public IReadOnlyList<McfUnfulfillableItem> UnfulfillableItems { get; set; } = [];

    /// <summary>The time zone of the windows, for example <c>Asia/Tokyo</c>; scheduled delivery only.</summary>
    public string? DeliveryTimeZone { get; set; }

    /// <summary>Windows to choose from; scheduled delivery only.</summary>
    public IReadOnlyList<McfDeliveryWindow> DeliveryWindows { get; set; } = [];

    /// <summary>Features that were reckoned with.</summary>
    public IReadOnlyList<McfFeatureSetting> FeatureConstraints { get; set; } = [];

    /// <summary>The file and rows the question came from, where it came from a file.</summary>
    public McfOrderSource? Source { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
