namespace AmazonMcf.Model;

/// <summary>Units of one SKU in an inbound plan, a packing group or a box. Source: Item of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundItem
{
    /// <summary>The seller's SKU.</summary>
    public string? Msku { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU).</summary>
    public string? FnSku { get; set; }

    /// <summary>The ASIN of the product.</summary>
    public string? Asin { get; set; }

    /// <summary>The number of units.</summary>
    public int? Quantity { get; set; }

    /// <summary>Who labels the units; see <c>KnownValues.InboundOwners</c>.</summary>
    public string? LabelOwner { get; set; }

    /// <summary>Who prepares the units; see <c>KnownValues.InboundOwners</c>.</summary>
    public string? PrepOwner { get; set; }

    /// <summary>The required preparations, for example <c>ITEM_POLYBAGGING</c>.</summary>
    public IReadOnlyList<string> PrepTypes { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>What Amazon charges for preparing the units; null if nothing.</summary>
    public McfMoney? PrepFee { get; set; }

    /// <summary>The date of expiration.</summary>
    public DateTime? Expiration { get; set; }

    /// <summary>The manufacturing lot code.</summary>
    public string? ManufacturingLotCode { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>The same units as input, for example to change the content of a shipment.</summary>
    /// <returns>A new object.</returns>
    public McfInboundRequestItem ToRequest() => new()
    {
        Msku = Msku,
        Quantity = Quantity,
        LabelOwner = LabelOwner,
        PrepOwner = PrepOwner ?? KnownValues.InboundOwners.None,
        Expiration = Expiration,
        ManufacturingLotCode = ManufacturingLotCode,
    };

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Quantity} x {Msku}");
}
