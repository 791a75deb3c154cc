namespace AmazonMcf.Model;

/// <summary>
/// A change to an order on hold. Members that are null keep their values. Source: updateFulfillmentOrder of Fulfillment Outbound
/// 2020-07-01.
/// </summary>
public sealed class McfOrderUpdate
{
    /// <summary>The id of the order to change.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The marketplace of the order.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The new order number for the recipient.</summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>The new order date for the recipient, in UTC.</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>The new text on the recipient's packing slip, at most 750 characters.</summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>The new shipping speed; see <c>KnownValues.ShippingSpeedCategories</c>.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The new address; it replaces the whole old address. Personal data.</summary>
    public McfAddress? DestinationAddress { get; set; }

    /// <summary><c>Ship</c> releases the hold; <c>Hold</c> or null keeps it.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>The new policy for lines without enough inventory; see <c>KnownValues.FulfillmentPolicies</c>.</summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>The two-letter code of the new country to ship from.</summary>
    public string? ShipFromCountryCode { get; set; }

    /// <summary>The new email addresses; they replace the old ones. Personal data.</summary>
    public McfCollection<string>? NotificationEmails { get; set; }

    /// <summary>The new features; they replace the old ones.</summary>
    public McfCollection<McfFeatureSetting>? FeatureConstraints { get; set; }

    /// <summary>The lines to change.</summary>
    public McfCollection<McfOrderUpdateItem>? Items { get; set; }
}
