namespace AmazonMcf.Model;

/// <summary>
/// A question for cost and dates of an order that is not placed. Source: getFulfillmentPreview of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfPreviewRequest
{
    /// <summary>The id of the order the question is about, carried to the answer; never sent.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The marketplace; left out, the one of the connection.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Where the parcel would go.</summary>
    public McfAddress? Address { get; set; }

    /// <summary>The lines.</summary>
    public List<McfOrderRequestItem> Items { get; set; } = [];

    /// <summary>The speeds to ask for; left out, all of them.</summary>
    public List<string>? ShippingSpeedCategories { get; set; }

    /// <summary>Whether to ask for cash on delivery too; Japan only.</summary>
    public bool IncludeCodFulfillmentPreview { get; set; }

    /// <summary>Whether to ask for delivery windows; Japan only.</summary>
    public bool IncludeDeliveryWindows { get; set; }

    /// <summary>Features to reckon with.</summary>
    public List<McfFeatureSetting>? FeatureConstraints { get; set; }

    /// <summary>The file and rows the question came from, where it came from a file.</summary>
    public McfOrderSource? Source { get; set; }
}
