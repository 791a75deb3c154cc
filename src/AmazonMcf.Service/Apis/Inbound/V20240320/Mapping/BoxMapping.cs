using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;

/// <summary>Turns boxes and pallets into the types of the API.</summary>
internal static class BoxMapping
{
    private const string AmazonIdentifier = "AMAZON";

    /// <summary>A box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="session">The call.</param>
    /// <param name="marketplaceId">The marketplace of the plan.</param>
    /// <param name="center">The code of the fulfillment center; null until the placement is known.</param>
    public static Box ToWire(this InboundBox box, IStoreSession session, string marketplaceId, string? center = null) => new()
    {
        PackageId = box.Id,
        BoxId = box.BoxId,
        ContentInformationSource = box.Source,
        Dimensions = box.Dimensions.ToWire(),
        Weight = box.Weight.ToWire(),
        Quantity = 1,
        Items = [.. box.Lines.Select(line => line.ToWire(PrepTable.Find(session, marketplaceId, line.Sku)))],
        DestinationRegion = center is null ? null : ToRegion(center),
        ExternalContainerIdentifier = box.BoxId,
        ExternalContainerIdentifierType = box.BoxId is null ? null : AmazonIdentifier,
    };

    public static Pallet ToWire(this InboundPallet pallet) => new()
    {
        PackageId = pallet.Id,
        Quantity = pallet.Quantity,
        Dimensions = pallet.Dimensions?.ToWire(),
        Weight = pallet.Weight?.ToWire(),
        Stackability = pallet.Stackability,
    };

    public static BoxUpdateInput ToWire(this BoxKind kind) => new()
    {
        PackageId = kind.Box.Id.Length > 0 ? kind.Box.Id : null,
        ContentInformationSource = kind.Box.Source,
        Dimensions = kind.Box.Dimensions.ToWire(),
        Weight = kind.Box.Weight.ToWire(),
        Quantity = kind.Count,
        Items = [.. kind.Box.Lines.Select(ToInput)],
    };

    public static ItemInput ToInput(this PlanLine line) => new()
    {
        Msku = line.Sku,
        Quantity = line.Quantity,
        LabelOwner = line.LabelOwner,
        PrepOwner = line.PrepOwner,
        Expiration = line.Expiration,
        ManufacturingLotCode = line.Lot,
    };

    private static Dimensions ToWire(this InboundDimensions size) => new()
    {
        Length = size.Length,
        Width = size.Width,
        Height = size.Height,
        UnitOfMeasurement = size.Unit,
    };

    private static Weight ToWire(this InboundWeight weight) => new() { Value = weight.Value, Unit = weight.Unit };

    private static Region ToRegion(string center)
    {
        var address = FulfillmentCenters.Find(center)?.Address;
        return new Region { CountryCode = address?.Country, State = address?.State, WarehouseId = center };
    }
}
