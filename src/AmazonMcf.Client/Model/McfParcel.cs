namespace AmazonMcf.Model;

/// <summary>
/// A parcel with a tracking number, for the shop that the order came from. Seller, order, carrier and number identify it, whichever version
/// of the API it was read with.
/// </summary>
public sealed class McfParcel : McfSellerObject
{
    /// <summary>The order id at Amazon.</summary>
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>
    /// The order id in the shop: without the prefix and suffix of the channel and without the suffix of a repaired order.
    /// </summary>
    public string ShopOrderId { get; set; } = "";

    /// <summary>The name of the channel profile; null if none was used.</summary>
    public string? Channel { get; set; }

    /// <summary>The name of the carrier: one name for all spellings that Amazon uses, or Amazon's text if the carrier is unknown.</summary>
    public string? Carrier { get; set; }

    /// <summary>Amazon's text for the carrier, a code or a name.</summary>
    public string? CarrierText { get; set; }

    /// <summary>Whether Amazon itself delivers the parcel.</summary>
    public bool IsAmazonLogistics { get; set; }

    /// <summary>The tracking number.</summary>
    public string TrackingNumber { get; set; } = "";

    /// <summary>The tracking page.</summary>
    public string? TrackingUrl { get; set; }

    /// <summary>The lines of the shop's order in the parcel; empty if Amazon does not say what it contains.</summary>
    public IReadOnlyList<McfParcelLine> Lines { get; set => field = Readable.List(value); } = Readable.List<McfParcelLine>([]);

    /// <summary>How many lines the shop's order has, in this parcel and in others; 0 if Amazon does not say.</summary>
    public int OrderLineCount { get; set; }

    /// <summary>The status of the package, or else of its shipment. A parcel can have a number while its shipment is pending.</summary>
    public string? Status { get; set; }

    /// <summary>The ship date, in UTC; an estimate until the parcel has left.</summary>
    public DateTime? ShipDate { get; set; }

    /// <summary>The estimated arrival date, in UTC.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>What is new: <see cref="McfParcelChange.New"/> or <see cref="McfParcelChange.Corrected"/>.</summary>
    public string Change { get; set; } = McfParcelChange.New;

    /// <summary>The tracking number that this one replaces, which the shop has; null unless the parcel is corrected.</summary>
    public string? PreviousNumber { get; set; }

    /// <summary>The carrier that this one replaces; null unless the parcel is corrected.</summary>
    public string? PreviousCarrier { get; set; }

    /// <summary>
    /// Tracking numbers of this parcel that were returned earlier and never completed, oldest first: the shop may have them.
    /// </summary>
    public IReadOnlyList<string> UnconfirmedNumbers { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>What is doubtful about carrier, number or lines; null if nothing is.</summary>
    public string? Warning { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Carrier} {TrackingNumber}".Trim();
}
