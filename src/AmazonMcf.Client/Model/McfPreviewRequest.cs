namespace AmazonMcf.Model;

/// <summary>
/// A request for the cost and dates of an order that is not placed. Source: getFulfillmentPreview of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfPreviewRequest
{
    /// <summary>The order id, copied to the previews; never sent.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The marketplace id. Default: the connection's marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The destination address. Personal data.</summary>
    public McfAddress? Address { get; set; }

    /// <summary>The lines.</summary>
    public McfCollection<McfOrderRequestItem> Items { get; set; } = [];

    /// <summary>The shipping speeds to preview. Default: all.</summary>
    public McfCollection<string>? ShippingSpeedCategories { get; set; }

    /// <summary>Whether to preview cash on delivery too. Japan only. Default: false.</summary>
    public bool IncludeCodFulfillmentPreview { get; set; }

    /// <summary>Whether to request delivery windows. Japan only. Default: false.</summary>
    public bool IncludeDeliveryWindows { get; set; }

    /// <summary>Features to take into account.</summary>
    public McfCollection<McfFeatureSetting>? FeatureConstraints { get; set; }

    /// <summary>The file and rows of the request; null if it did not come from a file.</summary>
    public McfOrderSource? Source { get; set; }

    /// <summary>The order that the request is about, copied to the previews; never sent. Null if there is none.</summary>
    internal McfOrderRequest? Order { get; set; }
}
