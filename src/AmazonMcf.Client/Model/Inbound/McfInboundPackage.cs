namespace AmazonMcf.Model;

/// <summary>
/// Boxes of the same size and content, as sent to the service. Source: BoxInput and BoxUpdateInput of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundPackage
{
    /// <summary>The packing group; null if the boxes are described after placement, by <see cref="ShipmentId"/>.</summary>
    public string? PackingGroupId { get; set; }

    /// <summary>The shipment; null if the boxes are described before placement, by <see cref="PackingGroupId"/>.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The id of the existing box, in an update of the content of a shipment; null for a new box.</summary>
    public string? PackageId { get; set; }

    /// <summary>The number of such boxes, 1 to 10,000. Default: 1.</summary>
    public int Quantity { get; set; } = 1;

    /// <summary>The length in <see cref="DimensionUnit"/>.</summary>
    public decimal? Length { get; set; }

    /// <summary>The width in <see cref="DimensionUnit"/>.</summary>
    public decimal? Width { get; set; }

    /// <summary>The height in <see cref="DimensionUnit"/>.</summary>
    public decimal? Height { get; set; }

    /// <summary><c>IN</c> or <c>CM</c>. Default: <c>IN</c>.</summary>
    public string DimensionUnit { get; set; } = "IN";

    /// <summary>The weight of one box in <see cref="WeightUnit"/>.</summary>
    public decimal? Weight { get; set; }

    /// <summary><c>LB</c> or <c>KG</c>. Default: <c>LB</c>.</summary>
    public string WeightUnit { get; set; } = "LB";

    /// <summary>
    /// How the service learns the content; see <c>KnownValues.BoxContentSources</c>. Default: <c>BOX_CONTENT_PROVIDED</c>.
    /// </summary>
    public string ContentSource { get; set; } = KnownValues.BoxContentSources.BoxContentProvided;

    /// <summary>The content of one box; required with <c>BOX_CONTENT_PROVIDED</c>.</summary>
    public IReadOnlyList<McfInboundRequestItem> Items { get; set => field = Readable.List(value); } =
        Readable.List<McfInboundRequestItem>([]);

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant(
        $"{Quantity} x {Length} x {Width} x {Height} {DimensionUnit}, {Weight} {WeightUnit}: {Items}");
}
