using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Model;

/// <summary>
/// An order as returned by the service. Lists contain summaries only: lines, shipments and returns are part of a single order. Source:
/// getFulfillmentOrder and listAllFulfillmentOrders of Fulfillment Outbound 2020-07-01; getOrder and listOrders of 2026-07-04, whose lists
/// contain full orders.
/// </summary>
public sealed class McfOrder : McfSellerObject
{
    /// <summary>How long a hold lasts from receipt; changes of the order do not renew it.</summary>
    internal static readonly TimeSpan HoldLength = TimeSpan.FromDays(14);

    /// <summary>The seller's order id.</summary>
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>
    /// The status in its documented spelling; see <c>KnownValues.FulfillmentOrderStatuses</c>. An unknown status is kept unchanged.
    /// </summary>
    public string? Status { get; set; }

    /// <summary>
    /// The version of Fulfillment Outbound that the order was read with, for example <c>2026-07-04</c>; null for 2020-07-01.
    /// </summary>
    public string? ApiVersion { get; set; }

    /// <summary>The marketplace of the order. With 2026-07-04: the marketplace of <see cref="ShipFromCountryCode"/>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The two-letter code of the country that the order ships from; returned by 2026-07-04 only.</summary>
    public string? ShipFromCountryCode { get; set; }

    /// <summary>The order number the recipient sees.</summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>The order date the recipient sees, in UTC.</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>The text on the recipient's packing slip.</summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>When the service received the order, in UTC.</summary>
    public DateTime? ReceivedDate { get; set; }

    /// <summary>When the status last changed, in UTC.</summary>
    public DateTime? StatusUpdatedDate { get; set; }

    /// <summary>The shipping speed; see <c>KnownValues.ShippingSpeedCategories</c>.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The window of a scheduled delivery.</summary>
    public McfDeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>The destination address. Personal data.</summary>
    public McfAddress? DestinationAddress { get; set; }

    /// <summary>Preferences for the drop-off. Japan only.</summary>
    public McfDeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary><c>Ship</c> or <c>Hold</c>; see <c>KnownValues.FulfillmentActions</c>.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>What happens to lines without enough inventory; see <c>KnownValues.FulfillmentPolicies</c>.</summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Cash on delivery. Japan only.</summary>
    public McfCodSettings? CodSettings { get; set; }

    /// <summary>Email addresses that Amazon notifies about shipments. Personal data.</summary>
    public IReadOnlyList<string> NotificationEmails { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>Features requested for the order.</summary>
    public IReadOnlyList<McfFeatureSetting> FeatureConstraints { get; set => field = Readable.List(value); } =
        Readable.List<McfFeatureSetting>([]);

    /// <summary>The lines; null for an order from a list.</summary>
    public IReadOnlyList<McfOrderItem>? Items { get; set => field = value is null ? null : Readable.List(value); }

    /// <summary>The shipments; empty until the first is created, null for an order from a list.</summary>
    public IReadOnlyList<McfShipment>? Shipments { get; set => field = value is null ? null : Readable.List(value); }

    /// <summary>Units that are being returned; null for an order from a list.</summary>
    public IReadOnlyList<McfReturnItem>? ReturnItems { get; set => field = value is null ? null : Readable.List(value); }

    /// <summary>Authorizations that the recipient needs to return units; null for an order from a list.</summary>
    public IReadOnlyList<McfReturnAuthorization>? ReturnAuthorizations { get; set => field = value is null ? null : Readable.List(value); }

    /// <summary>Payments for the order; null for an order from a list. India only.</summary>
    public IReadOnlyList<McfPayment>? PaymentInformation { get; set => field = value is null ? null : Readable.List(value); }

    /// <summary>Whether lines, shipments and returns were part of the response. False for orders from a list.</summary>
    public bool IsDetailed { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>Whether the status is final: complete, partially complete, canceled, unfulfillable or invalid.</summary>
    public bool IsTerminal => FulfillmentOrderStatuses.Normalize(Status)
        is FulfillmentOrderStatuses.Complete or FulfillmentOrderStatuses.CompletePartialled or FulfillmentOrderStatuses.Cancelled
            or FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid;

    /// <summary>Whether the order is on hold: it was placed with <c>Hold</c>, and its status is not final.</summary>
    public bool IsOnHold => !IsTerminal && FulfillmentActions.Normalize(FulfillmentAction) == FulfillmentActions.Hold;

    /// <summary>When the hold expires and Amazon cancels the order, in UTC: 14 days after receipt. Null if it is not on hold.</summary>
    public DateTime? HoldExpiresDate => IsOnHold ? ReceivedDate + HoldLength : null;

    /// <summary>Whether the order repairs another, as reading that one has shown; null if it was not read.</summary>
    internal bool? IsProvenRepair { get; set; }

    internal override IEnumerable<McfSellerObject> Parts =>
        [.. Items.OrEmpty(), .. Shipments.OrEmpty(), .. ReturnItems.OrEmpty(), .. ReturnAuthorizations.OrEmpty()];

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId} ({Status})";
}
