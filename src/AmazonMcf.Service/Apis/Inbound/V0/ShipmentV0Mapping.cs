using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Turns shipments into the types of v0.</summary>
internal static class ShipmentV0Mapping
{
    private const string Seller = "SELLER";
    private const string Amazon = "AMAZON";

    private static readonly Dictionary<string, string> Instructions = new(StringComparer.Ordinal)
    {
        ["ITEM_BLACK_SHRINKWRAP"] = "BlackShrinkWrapping",
        ["ITEM_BLANKSTK"] = "BlankStickering",
        ["ITEM_BOXING"] = "Boxing",
        ["ITEM_BUBBLEWRAP"] = "BubbleWrapping",
        ["ITEM_CAP_SEALING"] = "CapSealing",
        ["ITEM_DEBUNDLE"] = "Debundle",
        ["ITEM_HANG_GARMENT"] = "HangGarment",
        ["ITEM_LABELING"] = "Labeling",
        ["ITEM_NO_PREP"] = "NoPrep",
        ["ITEM_POLYBAGGING"] = "Polybagging",
        ["ITEM_RMOVHANG"] = "RemoveFromHanger",
        ["ITEM_SETCREAT"] = "SetCreation",
        ["ITEM_SETSTK"] = "SetStickering",
        ["ITEM_SIOC"] = "ShipsInProductPackaging",
        ["ITEM_SUFFOSTK"] = "SuffocationStickering",
        ["ITEM_TAPING"] = "Taping",
    };

    public static InboundShipmentInfo ToInfo(this ShipmentRecord shipment) => new()
    {
        ShipmentId = shipment.ConfirmationId,
        ShipmentName = shipment.Name,
        ShipFromAddress = ToAddress(shipment.Source),
        DestinationFulfillmentCenterId = shipment.Center,
        ShipmentStatus = shipment.Status,
        LabelPrepType = Label(shipment.Lines),
        AreCasesRequired = false,
        BoxContentsSource = Source(shipment.Boxes),
    };

    public static IEnumerable<InboundShipmentItem> ToItems(this ShipmentRecord shipment, IStoreSession session) =>
        from line in shipment.Lines
        let prep = PrepTable.Find(session, shipment.MarketplaceId, line.Sku)
        select new InboundShipmentItem
        {
            ShipmentId = shipment.ConfirmationId,
            SellerSku = line.Sku,
            FulfillmentNetworkSku = line.FnSku,
            QuantityShipped = line.Quantity,
            QuantityReceived = line.Received,
            QuantityInCase = 0,
            PrepDetailsList =
            [
                .. prep.Types.Select(type => new PrepDetails { PrepInstruction = ToInstruction(type), PrepOwner = Owner(line) }),
            ],
        };

    /// <summary>How v0 calls a kind of preparation.</summary>
    public static string ToInstruction(string type) => Instructions[type];

    private static string Owner(PlanLine line) => line.PrepOwner == Amazon ? Amazon : Seller;

    private static string Label(List<PlanLine> lines) => lines.Exists(line => line.LabelOwner == Amazon) ? "AMAZON_LABEL"
        : lines.Exists(line => line.LabelOwner == Seller) ? "SELLER_LABEL"
        : "NO_LABEL";

    private static string Source(List<InboundBox> boxes) => boxes.Count == 0 ? "NONE"
        : boxes.Exists(box => box.Source == "BARCODE_2D") ? "2D_BARCODE"
        : "INTERACTIVE";

    private static Address ToAddress(InboundAddress address) => new()
    {
        Name = address.Name,
        AddressLine1 = address.Line1,
        AddressLine2 = address.Line2,
        DistrictOrCounty = address.District,
        City = address.City,
        StateOrProvinceCode = address.State ?? "",
        CountryCode = address.Country,
        PostalCode = address.PostalCode,
    };
}
