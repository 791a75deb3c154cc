using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;

/// <summary>Turns requests into what operations are given.</summary>
internal static class RequestMapping
{
    /// <summary>Lines; a SKU that the marketplace does not have stays without a fulfillment network SKU.</summary>
    public static List<PlanLine> ToLines(this IEnumerable<ItemInput>? items, IStoreSession session, string marketplaceId) =>
        [.. (items ?? []).Select(item => ToLine(item, ProductTable.Find(session, marketplaceId, item.Msku!)))];

    public static List<BoxKind> ToKinds(this IEnumerable<BoxInput> boxes, IStoreSession session, string marketplaceId) =>
    [
        .. boxes.Select(box => new BoxKind
        {
            Count = box.Quantity!.Value,
            Box = new InboundBox
            {
                Source = box.ContentInformationSource!,
                Dimensions = box.Dimensions!.ToRecord(),
                Weight = box.Weight!.ToRecord(),
                Lines = box.Items.ToLines(session, marketplaceId),
            },
        }),
    ];

    public static List<BoxKind> ToKinds(this IEnumerable<BoxUpdateInput> boxes, IStoreSession session, string marketplaceId) =>
    [
        .. boxes.Select(box => new BoxKind
        {
            Count = box.Quantity!.Value,
            Box = new InboundBox
            {
                Id = box.PackageId ?? "",
                Source = box.ContentInformationSource!,
                Dimensions = box.Dimensions!.ToRecord(),
                Weight = box.Weight!.ToRecord(),
                Lines = box.Items.ToLines(session, marketplaceId),
            },
        }),
    ];

    public static TransportRequest ToRecord(this ShipmentTransportationConfiguration configuration) => new()
    {
        ShipmentId = configuration.ShipmentId!,
        ReadyFrom = configuration.ReadyToShipWindow!.Start!.Value,
        Contact = configuration.ContactInformation?.ToRecord(),
        Freight = configuration.FreightInformation is { } freight
            ? new InboundFreight
            {
                Class = freight.FreightClass,
                Value = freight.DeclaredValue?.Amount,
                Currency = freight.DeclaredValue?.Code,
            }
            : null,
        Pallets =
        [
            .. (configuration.Pallets ?? []).Select(pallet => new InboundPallet
            {
                Quantity = pallet.Quantity!.Value,
                Dimensions = pallet.Dimensions?.ToRecord(),
                Weight = pallet.Weight?.ToRecord(),
                Stackability = pallet.Stackability,
            }),
        ],
    };

    public static InboundContact ToRecord(this ContactInformation contact) =>
        new() { Name = contact.Name, Phone = contact.PhoneNumber, Email = contact.Email };

    public static ShipmentTracking ToRecord(this TrackingDetailsInput tracking) => new()
    {
        Boxes = tracking.SpdTrackingDetail?.SpdTrackingItems!
            .ToDictionary(item => item.BoxId!, item => item.TrackingId!, StringComparer.Ordinal),
        FreightBills = tracking.LtlTrackingDetail?.FreightBillNumber,
        BillOfLading = tracking.LtlTrackingDetail?.BillOfLadingNumber,
    };

    public static InboundAddress ToRecord(this AddressInput address) => new()
    {
        Name = address.Name,
        Company = address.CompanyName,
        Line1 = address.AddressLine1,
        Line2 = address.AddressLine2,
        City = address.City,
        District = address.DistrictOrCounty,
        State = address.StateOrProvinceCode,
        PostalCode = address.PostalCode,
        Country = address.CountryCode,
        Phone = address.PhoneNumber,
        Email = address.Email,
    };

    private static PlanLine ToLine(ItemInput item, Product? product) => new()
    {
        Sku = item.Msku!,
        FnSku = product?.FnSku ?? "",
        Asin = product?.Asin ?? "",
        Quantity = item.Quantity!.Value,
        LabelOwner = item.LabelOwner!,
        PrepOwner = item.PrepOwner!,
        Expiration = item.Expiration,
        Lot = item.ManufacturingLotCode,
    };

    private static InboundDimensions ToRecord(this Dimensions size) => new()
    {
        Length = size.Length!.Value,
        Width = size.Width!.Value,
        Height = size.Height!.Value,
        Unit = size.UnitOfMeasurement!,
    };

    private static InboundWeight ToRecord(this Weight weight) => new() { Value = weight.Value!.Value, Unit = weight.Unit! };
}
