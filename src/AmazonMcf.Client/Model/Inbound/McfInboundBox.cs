namespace AmazonMcf.Model;

/// <summary>A box of a plan or shipment. Source: Box of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundBox : McfSellerObject
{
    /// <summary>The inbound plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The shipment; null if the box was read from the plan or a packing group.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The id of the package.</summary>
    public string? PackageId { get; set; }

    /// <summary>The id of the box on its label, which tracking numbers are assigned to; null until the shipment is confirmed.</summary>
    public string? BoxId { get; set; }

    /// <summary>The number of such boxes.</summary>
    public int? Quantity { get; set; }

    /// <summary>The length in <see cref="DimensionUnit"/>.</summary>
    public decimal? Length { get; set; }

    /// <summary>The width in <see cref="DimensionUnit"/>.</summary>
    public decimal? Width { get; set; }

    /// <summary>The height in <see cref="DimensionUnit"/>.</summary>
    public decimal? Height { get; set; }

    /// <summary><c>IN</c> or <c>CM</c>.</summary>
    public string? DimensionUnit { get; set; }

    /// <summary>The weight of one box in <see cref="WeightUnit"/>.</summary>
    public decimal? Weight { get; set; }

    /// <summary><c>LB</c> or <c>KG</c>.</summary>
    public string? WeightUnit { get; set; }

    /// <summary>How the service learns the content; see <c>KnownValues.BoxContentSources</c>.</summary>
    public string? ContentSource { get; set; }

    /// <summary>The name of the template.</summary>
    public string? TemplateName { get; set; }

    /// <summary>The fulfillment center that the box goes to, where the service names one.</summary>
    public string? WarehouseId { get; set; }

    /// <summary>The content of one box.</summary>
    public IReadOnlyList<McfInboundItem> Items { get; set => field = Readable.List(value); } = Readable.List<McfInboundItem>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>The same boxes as input, for example to change the content of a shipment.</summary>
    /// <returns>A new object.</returns>
    public McfInboundPackage ToPackage() => new()
    {
        PackageId = PackageId,
        Quantity = Quantity ?? 1,
        Length = Length,
        Width = Width,
        Height = Height,
        DimensionUnit = DimensionUnit ?? "IN",
        Weight = Weight,
        WeightUnit = WeightUnit ?? "LB",
        ContentSource = ContentSource ?? KnownValues.BoxContentSources.BoxContentProvided,
        Items = [.. Items.Select(item => item.ToRequest())],
    };

    /// <inheritdoc />
    public override string ToString() => BoxId ?? PackageId ?? "";
}
