using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Inbound.V20240320.Mapping;

/// <summary>Boxes and pallets.</summary>
internal static class BoxMapping
{
    /// <summary>Boxes by packing group or shipment, in the order of their first box.</summary>
    public static List<PackageGroupingInput> ToWire(IReadOnlyList<McfInboundPackage> packages) =>
    [
        .. packages
            .GroupBy(package => (Group: package.PackingGroupId.NullIfBlank(), Shipment: package.ShipmentId.NullIfBlank()))
            .Select(group => new PackageGroupingInput
            {
                PackingGroupId = group.Key.Group,
                ShipmentId = group.Key.Shipment,
                Boxes = [.. group.Select(ToInput)],
            }),
    ];

    public static BoxUpdateInput ToUpdate(McfInboundPackage package) => new()
    {
        PackageId = package.PackageId.NullIfBlank(),
        ContentInformationSource = BoxContentSources.Normalize(package.ContentSource),
        Dimensions = Dimensions(package.Length, package.Width, package.Height, package.DimensionUnit),
        Items = package.Items.ToWire(ItemMapping.ToWire).NullIfEmpty(),
        Quantity = package.Quantity,
        Weight = Weight(package.Weight, package.WeightUnit),
    };

    public static PalletInput ToWire(McfInboundPallet pallet) => new()
    {
        Dimensions = Dimensions(pallet.Length, pallet.Width, pallet.Height, pallet.DimensionUnit),
        Quantity = pallet.Quantity,
        Stackability = pallet.Stackability.NullIfBlank()?.ToUpperInvariant(),
        Weight = Weight(pallet.Weight, pallet.WeightUnit),
    };

    public static McfInboundBox ToModel(Box box, string inboundPlanId, string? shipmentId)
    {
        var unmapped = new UnmappedMembers().Add(box.AdditionalData)
            .Add("dimensions", box.Dimensions?.AdditionalData)
            .Add("weight", box.Weight?.AdditionalData)
            .Add("destinationRegion", box.DestinationRegion?.AdditionalData);
        AddText(unmapped, "externalContainerIdentifier", box.ExternalContainerIdentifier);
        AddText(unmapped, "externalContainerIdentifierType", box.ExternalContainerIdentifierType);
        AddText(unmapped, "destinationRegion.countryCode", box.DestinationRegion?.CountryCode);
        AddText(unmapped, "destinationRegion.state", box.DestinationRegion?.State);
        return new()
        {
            InboundPlanId = inboundPlanId,
            ShipmentId = shipmentId,
            PackageId = box.PackageId,
            BoxId = box.BoxId,
            Quantity = box.Quantity,
            Length = box.Dimensions?.Length,
            Width = box.Dimensions?.Width,
            Height = box.Dimensions?.Height,
            DimensionUnit = box.Dimensions?.UnitOfMeasurement,
            Weight = box.Weight?.Value,
            WeightUnit = box.Weight?.Unit,
            ContentSource = box.ContentInformationSource,
            TemplateName = box.TemplateName,
            WarehouseId = box.DestinationRegion?.WarehouseId,
            Items = box.Items.ToModel(ItemMapping.ToModel),
            AdditionalData = unmapped.Found,
        };
    }

    public static McfInboundPackage ToModel(BoxUpdateInput box, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, box.AdditionalData)
            .Add(path + ".dimensions", box.Dimensions?.AdditionalData)
            .Add(path + ".weight", box.Weight?.AdditionalData);
        return new()
        {
            PackageId = box.PackageId,
            Quantity = box.Quantity ?? 1,
            Length = box.Dimensions?.Length,
            Width = box.Dimensions?.Width,
            Height = box.Dimensions?.Height,
            DimensionUnit = box.Dimensions?.UnitOfMeasurement ?? "",
            Weight = box.Weight?.Value,
            WeightUnit = box.Weight?.Unit ?? "",
            ContentSource = box.ContentInformationSource ?? "",
            Items = box.Items.ToModel(path + ".items", (item, place) => ItemMapping.ToModel(item, unmapped, place)),
        };
    }

    private static BoxInput ToInput(McfInboundPackage package)
    {
        var update = ToUpdate(package);
        return new()
        {
            ContentInformationSource = update.ContentInformationSource,
            Dimensions = update.Dimensions,
            Items = update.Items,
            Quantity = update.Quantity,
            Weight = update.Weight,
        };
    }

    private static Dimensions? Dimensions(decimal? length, decimal? width, decimal? height, string? unit) =>
        length is null && width is null && height is null
            ? null
            : new() { Length = length, Width = width, Height = height, UnitOfMeasurement = unit?.Trim().ToUpperInvariant() };

    private static Weight? Weight(decimal? value, string? unit) =>
        value is null ? null : new() { Value = value, Unit = unit?.Trim().ToUpperInvariant() };

    private static void AddText(UnmappedMembers unmapped, string path, string? text)
    {
        if (text is not null)
        {
            unmapped.AddText(path, text);
        }
    }
}
