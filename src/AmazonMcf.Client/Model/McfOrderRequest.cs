namespace AmazonMcf.Model;

/// <summary>
/// An order to be placed, from a file, a row or a script. Source: createFulfillmentOrder of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfOrderRequest : McfSellerObject
{
    /// <summary>
    /// The seller's id of the order, 1 to 40 characters. It must never repeat: it is what keeps an order from being shipped twice.
    /// </summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The marketplace the order is placed against, as an id; left out, the one of the connection.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>
    /// The order number the recipient sees, 1 to 40 characters of ISO 8859-1 without two blanks in a row. Left out, the id of the order.
    /// </summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>The order date the recipient sees, in UTC. Left out, the time of placing.</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>A text for the recipient's papers, at most 750 characters. Left out, a neutral sentence of thanks.</summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>
    /// <c>Standard</c>, <c>Expedited</c>, <c>Priority</c> or, in Japan, <c>ScheduledDelivery</c>. Left out, <c>Standard</c>.
    /// </summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The window of a scheduled delivery, taken from a preview; Japan only.</summary>
    public McfDeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>Where the parcel goes.</summary>
    public McfAddress? DestinationAddress { get; set; }

    /// <summary>Wishes for the drop-off; Japan only.</summary>
    public McfDeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary><c>Ship</c> at once or <c>Hold</c> for at most 14 days. Left out, the service ships.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>
    /// What to do when stock runs short: <c>FillOrKill</c>, <c>FillAll</c> or <c>FillAllAvailable</c>. Left out, the service takes
    /// <c>FillOrKill</c>.
    /// </summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Cash on delivery; Japan only.</summary>
    public McfCodSettings? CodSettings { get; set; }

    /// <summary>The country the goods ship from, as two letters of ISO 3166-1.</summary>
    public string? ShipFromCountryCode { get; set; }

    /// <summary>Mail addresses that Amazon tells about the shipment, each at most 64 characters. Personal data.</summary>
    public List<string>? NotificationEmails { get; set; }

    /// <summary>Features asked of the order. They cannot be changed once it is placed.</summary>
    public List<McfFeatureSetting>? FeatureConstraints { get; set; }

    /// <summary>The lines, at most 100.</summary>
    public List<McfOrderRequestItem> Items { get; set; } = [];

    /// <summary>Payments; needed for orders in India.</summary>
    public List<McfPayment>? PaymentInformation { get; set; }

    /// <summary>
    /// Columns of an order file that no member takes, by their header; of each the first cell that is filled. Never sent. Null when there
    /// are none.
    /// </summary>
    public IDictionary<string, string>? AdditionalColumns { get; set; }

    /// <summary>The file and the rows the order came from, where it came from a file.</summary>
    public McfOrderSource? Source { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {string.Join(", ", Items)}";
}
