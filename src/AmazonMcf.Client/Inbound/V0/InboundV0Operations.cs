using SellingPartner;

namespace AmazonMcf.Inbound.V0;

/// <summary>
/// The operations of Fulfillment Inbound v0 that are still available: reads that have no successor. Source: the model.
/// </summary>
internal static class InboundV0Operations
{
    private const string BasePath = "/fba/inbound/v0";
    private const double Rate = 2;
    private const int Burst = 30;

    /// <summary>The API they belong to.</summary>
    public static ApiDescription Api { get; } = new("fulfillmentInbound", "v0", BasePath, static () => All!, new InboundErrors())
    {
        Role = "Amazon Fulfillment",
        LoggableMembers = LoggableInboundV0Members.All,
    };

    /// <summary>The labels and preparations that SKUs or ASINs require.</summary>
    public static ApiOperation GetPrepInstructions { get; } = Read("getPrepInstructions", "/prepInstructions");

    /// <summary>The URL of the labels of boxes or pallets of a shipment.</summary>
    public static ApiOperation GetLabels { get; } = Read("getLabels", "/shipments/{shipmentId}/labels");

    /// <summary>The URL of the bill of lading of a freight shipment.</summary>
    public static ApiOperation GetBillOfLading { get; } = Read("getBillOfLading", "/shipments/{shipmentId}/billOfLading");

    /// <summary>A page of shipments.</summary>
    public static ApiOperation GetShipments { get; } = Read("getShipments", "/shipments");

    /// <summary>The units of a shipment.</summary>
    public static ApiOperation GetShipmentItemsByShipmentId { get; } =
        Read("getShipmentItemsByShipmentId", "/shipments/{shipmentId}/items");

    /// <summary>A page of the units of shipments.</summary>
    public static ApiOperation GetShipmentItems { get; } = Read("getShipmentItems", "/shipmentItems");

    /// <summary>All of them, in the order of the model.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        GetPrepInstructions, GetLabels, GetBillOfLading, GetShipments, GetShipmentItemsByShipmentId, GetShipmentItems
    ];

    private static ApiOperation Read(string name, string path) =>
        new(Api, name, HttpMethod.Get, BasePath + path, Rate, Burst, RetryClass.Read);
}
