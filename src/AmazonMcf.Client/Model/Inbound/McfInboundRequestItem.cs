namespace AmazonMcf.Model;

/// <summary>Units of one SKU to send in. Source: ItemInput of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundRequestItem
{
    /// <summary>The seller's SKU, at most 255 characters.</summary>
    public string? Msku { get; set; }

    /// <summary>The number of units, 1 to 500,000.</summary>
    public int? Quantity { get; set; }

    /// <summary>Who labels the units; see <c>KnownValues.InboundOwners</c>.</summary>
    public string? LabelOwner { get; set; }

    /// <summary>Who prepares the units; see <c>KnownValues.InboundOwners</c>.</summary>
    public string? PrepOwner { get; set; }

    /// <summary>The date of expiration, for units that expire.</summary>
    public DateTime? Expiration { get; set; }

    /// <summary>The manufacturing lot code, at most 256 characters.</summary>
    public string? ManufacturingLotCode { get; set; }

    /// <summary>The file that it was read from; null if it was not read from a file.</summary>
    public string? Path { get; set; }

    /// <summary>The row of the file, where the header is row 1.</summary>
    public int? Row { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Quantity} x {Msku}");
}
