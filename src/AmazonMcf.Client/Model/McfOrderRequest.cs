namespace AmazonMcf.Model;

/// <summary>An order to place. Source: createFulfillmentOrder of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfOrderRequest : McfSellerObject
{
    /// <summary>
    /// The seller's order id, 1 to 40 characters. It must be unique and can never be reused: it prevents an order from being shipped twice.
    /// </summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The marketplace id. Default: the connection's marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>
    /// The order number that the recipient sees, 1 to 40 ISO 8859-1 characters without consecutive spaces. Default: the order id.
    /// </summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>The order date that the recipient sees, in UTC. Default: the time when the order is placed.</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>The text on the recipient's packing slip, at most 750 characters. Default: <c>Thank you for your order.</c></summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>The shipping speed; see <c>KnownValues.ShippingSpeedCategories</c>. Default: <c>Standard</c>.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The window of a scheduled delivery, chosen from a preview. Japan only.</summary>
    public McfDeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>The destination address. Required. Personal data.</summary>
    public McfAddress? DestinationAddress { get; set; }

    /// <summary>Preferences for the drop-off. Japan only.</summary>
    public McfDeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary><c>Ship</c>, or <c>Hold</c> for at most 14 days; see <c>KnownValues.FulfillmentActions</c>. Default: <c>Ship</c>.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>
    /// What happens to lines without enough inventory; see <c>KnownValues.FulfillmentPolicies</c>. Default: <c>FillOrKill</c>.
    /// </summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Cash on delivery. Japan only.</summary>
    public McfCodSettings? CodSettings { get; set; }

    /// <summary>The two-letter ISO 3166-1 code of the country that the goods ship from.</summary>
    public string? ShipFromCountryCode { get; set; }

    /// <summary>Email addresses that Amazon notifies about shipments, each at most 64 characters. Personal data.</summary>
    public McfCollection<string>? NotificationEmails { get; set; }

    /// <summary>Features requested for the order.</summary>
    public McfCollection<McfFeatureSetting>? FeatureConstraints { get; set; }

    /// <summary>The lines, 1 to 100.</summary>
    public McfCollection<McfOrderRequestItem> Items { get; set; } = [];

    /// <summary>Payments; required for orders in India.</summary>
    public McfCollection<McfPayment>? PaymentInformation { get; set; }

    /// <summary>
    /// Columns of an order file that map to no member, by header, each with its first non-empty cell. Never sent. Null if there are none.
    /// </summary>
    public McfDictionary? AdditionalColumns { get; set; }

    /// <summary>The file and rows of the order; null if it did not come from a file.</summary>
    public McfOrderSource? Source { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {string.Join(", ", Items)}";
}
