namespace AmazonMcf.Model;

/// <summary>Pallets of the same size. Source: Pallet and PalletInput of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundPallet
{
    /// <summary>The id of the package; null in requests.</summary>
    public string? PackageId { get; set; }

    /// <summary>The number of such pallets. Default: 1.</summary>
    public int? Quantity { get; set; } = 1;

    /// <summary>The length in <see cref="DimensionUnit"/>.</summary>
    public decimal? Length { get; set; }

    /// <summary>The width in <see cref="DimensionUnit"/>.</summary>
    public decimal? Width { get; set; }

    /// <summary>The height in <see cref="DimensionUnit"/>.</summary>
    public decimal? Height { get; set; }

    /// <summary><c>IN</c> or <c>CM</c>. Default: <c>IN</c>.</summary>
    public string? DimensionUnit { get; set; } = "IN";

    /// <summary>The weight of one pallet in <see cref="WeightUnit"/>.</summary>
    public decimal? Weight { get; set; }

    /// <summary><c>LB</c> or <c>KG</c>. Default: <c>LB</c>.</summary>
    public string? WeightUnit { get; set; } = "LB";

    /// <summary><c>STACKABLE</c> or <c>NON_STACKABLE</c>.</summary>
    public string? Stackability { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant(
        $"{Quantity} x {Length} x {Width} x {Height} {DimensionUnit}, {Weight} {WeightUnit}");
}
