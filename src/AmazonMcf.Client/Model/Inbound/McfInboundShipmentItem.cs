namespace AmazonMcf.Model;

/// <summary>
/// Units of one SKU in a shipment: how many were shipped, and how many the fulfillment center received. Sources: InboundShipmentItem of
/// Fulfillment Inbound v0, which alone reports the received quantity, and Item of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundShipmentItem : McfSellerObject
{
    /// <summary>The inbound plan; null for an item that was read with v0, which does not know plans.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The id of the shipment within its plan; null for an item that was read with v0.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The id on labels and in Seller Central, for example <c>FBA15DJ8K474</c>.</summary>
    public string? ShipmentConfirmationId { get; set; }

    /// <summary>The seller's SKU.</summary>
    public string? Msku { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU).</summary>
    public string? FnSku { get; set; }

    /// <summary>The ASIN of the product. Not reported by v0.</summary>
    public string? Asin { get; set; }

    /// <summary>The number of units in the shipment.</summary>
    public int? QuantityShipped { get; set; }

    /// <summary>The number of units that the fulfillment center received. Reported by v0 only.</summary>
    public int? QuantityReceived { get; set; }

    /// <summary>
    /// Received minus shipped: negative for units that are missing or not received yet, positive for more units than announced; null if
    /// the received quantity is not known.
    /// </summary>
    public int? Difference => QuantityReceived - QuantityShipped;

    /// <summary>The number of units in a case. Reported by v0 only.</summary>
    public int? QuantityInCase { get; set; }

    /// <summary>Who labels the units; see <c>KnownValues.InboundOwners</c>. Not reported by v0.</summary>
    public string? LabelOwner { get; set; }

    /// <summary>Who prepares the units; see <c>KnownValues.InboundOwners</c>.</summary>
    public string? PrepOwner { get; set; }

    /// <summary>The required preparations.</summary>
    public IReadOnlyList<string> PrepTypes { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>What Amazon charges for preparing the units; null if nothing. Not reported by v0.</summary>
    public McfMoney? PrepFee { get; set; }

    /// <summary>The date of expiration. Not reported by v0.</summary>
    public DateTime? Expiration { get; set; }

    /// <summary>The manufacturing lot code. Not reported by v0.</summary>
    public string? ManufacturingLotCode { get; set; }

    /// <summary>The date on which units of a new product may be sold. Reported by v0 only.</summary>
    public DateTime? ReleaseDate { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>The shipped units as input, for example to change the content of the shipment.</summary>
    /// <returns>A new object.</returns>
    public McfInboundRequestItem ToRequest() => new()
    {
        Msku = Msku,
        Quantity = QuantityShipped,
        LabelOwner = LabelOwner,
        PrepOwner = PrepOwner ?? KnownValues.InboundOwners.None,
        Expiration = Expiration,
        ManufacturingLotCode = ManufacturingLotCode,
    };

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{QuantityShipped} x {Msku}");
}
