using SellingPartner;

namespace AmazonMcf.Inbound.V20240320;

/// <summary>
/// The operations of Fulfillment Inbound 2024-03-20: path, usage plan and retry class of each. Source: the model; where it has no usage
/// plan, 2 requests per second with a burst of 2.
/// </summary>
/// <remarks>
/// A change that has the same effect when it is repeated may be sent again. Creating a plan and confirming anything is sent once: a
/// confirmation can cost money, and its outcome is determined by reading.
/// </remarks>
internal static class InboundOperations
{
    private const string BasePath = "/inbound/fba/2024-03-20";
    private const string Plans = BasePath + "/inboundPlans";
    private const string Plan = Plans + "/{inboundPlanId}";
    private const string Shipment = Plan + "/shipments/{shipmentId}";
    private const double Rate = 2;
    private const int Ok = 200;
    private const int Created = 201;
    private const int Accepted = 202;
    private const int NoContent = 204;

    /// <summary>The API they belong to.</summary>
    public static ApiDescription Api { get; } = new("fulfillmentInbound", "2024-03-20", BasePath, static () => All!, new InboundErrors())
    {
        Role = "Amazon Fulfillment",
        LoggableMembers = LoggableInboundMembers.All,
        ResponseMembers = ["operationId", "inboundPlanId", "documentDownloads", "selfShipAppointmentDetails", "errors"],
    };

    /// <summary>A page of the inbound plans of the seller.</summary>
    public static ApiOperation ListInboundPlans { get; } = Read("listInboundPlans", Plans, 6);

    /// <summary>Creates an inbound plan.</summary>
    public static ApiOperation CreateInboundPlan { get; } = Once("createInboundPlan", HttpMethod.Post, Plans, 2, Accepted);

    /// <summary>One inbound plan.</summary>
    public static ApiOperation GetInboundPlan { get; } = Read("getInboundPlan", Plan, 6);

    /// <summary>A page of the boxes of an inbound plan.</summary>
    public static ApiOperation ListInboundPlanBoxes { get; } = Read("listInboundPlanBoxes", Plan + "/boxes", 6);

    /// <summary>Cancels an inbound plan.</summary>
    public static ApiOperation CancelInboundPlan { get; } =
        Repeatable("cancelInboundPlan", HttpMethod.Put, Plan + "/cancellation", 2, Accepted);

    /// <summary>A page of the units of an inbound plan.</summary>
    public static ApiOperation ListInboundPlanItems { get; } = Read("listInboundPlanItems", Plan + "/items", 6);

    /// <summary>Changes the name of an inbound plan.</summary>
    public static ApiOperation UpdateInboundPlanName { get; } =
        Repeatable("updateInboundPlanName", HttpMethod.Put, Plan + "/name", 30, NoContent);

    /// <summary>A page of the boxes of a packing group.</summary>
    public static ApiOperation ListPackingGroupBoxes { get; } =
        Read("listPackingGroupBoxes", Plan + "/packingGroups/{packingGroupId}/boxes", 30);

    /// <summary>A page of the units of a packing group.</summary>
    public static ApiOperation ListPackingGroupItems { get; } =
        Read("listPackingGroupItems", Plan + "/packingGroups/{packingGroupId}/items", 30);

    /// <summary>Describes the boxes of an inbound plan.</summary>
    public static ApiOperation SetPackingInformation { get; } =
        Repeatable("setPackingInformation", HttpMethod.Post, Plan + "/packingInformation", 2, Accepted);

    /// <summary>A page of the packing options of an inbound plan.</summary>
    public static ApiOperation ListPackingOptions { get; } = Read("listPackingOptions", Plan + "/packingOptions", 6);

    /// <summary>Requests packing options for an inbound plan.</summary>
    public static ApiOperation GeneratePackingOptions { get; } =
        Repeatable("generatePackingOptions", HttpMethod.Post, Plan + "/packingOptions", 2, Accepted);

    /// <summary>Confirms a packing option.</summary>
    public static ApiOperation ConfirmPackingOption { get; } =
        Once("confirmPackingOption", HttpMethod.Post, Plan + "/packingOptions/{packingOptionId}/confirmation", 2, Accepted);

    /// <summary>A page of the pallets of an inbound plan.</summary>
    public static ApiOperation ListInboundPlanPallets { get; } = Read("listInboundPlanPallets", Plan + "/pallets", 6);

    /// <summary>A page of the placement options of an inbound plan.</summary>
    public static ApiOperation ListPlacementOptions { get; } = Read("listPlacementOptions", Plan + "/placementOptions", 6);

    /// <summary>Requests placement options for an inbound plan.</summary>
    public static ApiOperation GeneratePlacementOptions { get; } =
        Repeatable("generatePlacementOptions", HttpMethod.Post, Plan + "/placementOptions", 2, Accepted);

    /// <summary>Confirms a placement option.</summary>
    public static ApiOperation ConfirmPlacementOption { get; } =
        Once("confirmPlacementOption", HttpMethod.Post, Plan + "/placementOptions/{placementOptionId}/confirmation", 2, Accepted);

    /// <summary>One shipment of an inbound plan.</summary>
    public static ApiOperation GetShipment { get; } = Read("getShipment", Shipment, 6);

    /// <summary>A page of the boxes of a shipment.</summary>
    public static ApiOperation ListShipmentBoxes { get; } = Read("listShipmentBoxes", Shipment + "/boxes", 30);

    /// <summary>A page of the previews of content changes of a shipment.</summary>
    public static ApiOperation ListShipmentContentUpdatePreviews { get; } =
        Read("listShipmentContentUpdatePreviews", Shipment + "/contentUpdatePreviews", 30);

    /// <summary>Requests previews of a change to the content of a shipment.</summary>
    public static ApiOperation GenerateShipmentContentUpdatePreviews { get; } =
        Repeatable("generateShipmentContentUpdatePreviews", HttpMethod.Post, Shipment + "/contentUpdatePreviews", 30, Accepted);

    /// <summary>One preview of a content change of a shipment.</summary>
    public static ApiOperation GetShipmentContentUpdatePreview { get; } =
        Read("getShipmentContentUpdatePreview", Shipment + "/contentUpdatePreviews/{contentUpdatePreviewId}", 30);

    /// <summary>Confirms a preview of a content change of a shipment.</summary>
    public static ApiOperation ConfirmShipmentContentUpdatePreview { get; } =
        Once(
            "confirmShipmentContentUpdatePreview",
            HttpMethod.Post,
            Shipment + "/contentUpdatePreviews/{contentUpdatePreviewId}/confirmation",
            30,
            Accepted);

    /// <summary>The delivery challan of a shipment, for partnered carriers in India.</summary>
    public static ApiOperation GetDeliveryChallanDocument { get; } =
        Read("getDeliveryChallanDocument", Shipment + "/deliveryChallanDocument", 6);

    /// <summary>A page of the delivery windows of a shipment.</summary>
    public static ApiOperation ListDeliveryWindowOptions { get; } =
        Read("listDeliveryWindowOptions", Shipment + "/deliveryWindowOptions", 30);

    /// <summary>Requests delivery windows for a shipment.</summary>
    public static ApiOperation GenerateDeliveryWindowOptions { get; } =
        Repeatable("generateDeliveryWindowOptions", HttpMethod.Post, Shipment + "/deliveryWindowOptions", 30, Accepted);

    /// <summary>Confirms a delivery window of a shipment.</summary>
    public static ApiOperation ConfirmDeliveryWindowOptions { get; } =
        Once(
            "confirmDeliveryWindowOptions",
            HttpMethod.Post,
            Shipment + "/deliveryWindowOptions/{deliveryWindowOptionId}/confirmation",
            30,
            Accepted);

    /// <summary>A page of the units of a shipment.</summary>
    public static ApiOperation ListShipmentItems { get; } = Read("listShipmentItems", Shipment + "/items", 30);

    /// <summary>Changes the name of a shipment.</summary>
    public static ApiOperation UpdateShipmentName { get; } =
        Repeatable("updateShipmentName", HttpMethod.Put, Shipment + "/name", 30, NoContent);

    /// <summary>A page of the pallets of a shipment.</summary>
    public static ApiOperation ListShipmentPallets { get; } = Read("listShipmentPallets", Shipment + "/pallets", 30);

    /// <summary>Cancels an appointment for a delivery by the seller, in India.</summary>
    public static ApiOperation CancelSelfShipAppointment { get; } =
        Once("cancelSelfShipAppointment", HttpMethod.Put, Shipment + "/selfShipAppointmentCancellation", 2, Accepted);

    /// <summary>A page of the appointment slots for a delivery by the seller, in India.</summary>
    public static ApiOperation GetSelfShipAppointmentSlots { get; } =
        Read("getSelfShipAppointmentSlots", Shipment + "/selfShipAppointmentSlots", 2);

    /// <summary>Requests appointment slots for a delivery by the seller, in India.</summary>
    public static ApiOperation GenerateSelfShipAppointmentSlots { get; } =
        Repeatable("generateSelfShipAppointmentSlots", HttpMethod.Post, Shipment + "/selfShipAppointmentSlots", 2, Created);

    /// <summary>Confirms or changes an appointment for a delivery by the seller, in India.</summary>
    public static ApiOperation ScheduleSelfShipAppointment { get; } =
        Once("scheduleSelfShipAppointment", HttpMethod.Post, Shipment + "/selfShipAppointmentSlots/{slotId}/schedule", 2, Ok);

    /// <summary>Changes the address that a shipment is shipped from.</summary>
    public static ApiOperation UpdateShipmentSourceAddress { get; } =
        Repeatable("updateShipmentSourceAddress", HttpMethod.Put, Shipment + "/sourceAddress", 30, Accepted);

    /// <summary>Sets the tracking numbers of a shipment.</summary>
    public static ApiOperation UpdateShipmentTrackingDetails { get; } =
        Repeatable("updateShipmentTrackingDetails", HttpMethod.Put, Shipment + "/trackingDetails", 2, Accepted);

    /// <summary>A page of the transport options of an inbound plan.</summary>
    public static ApiOperation ListTransportationOptions { get; } = Read("listTransportationOptions", Plan + "/transportationOptions", 6);

    /// <summary>Requests transport options for the shipments of an inbound plan.</summary>
    public static ApiOperation GenerateTransportationOptions { get; } =
        Repeatable("generateTransportationOptions", HttpMethod.Post, Plan + "/transportationOptions", 2, Accepted);

    /// <summary>Confirms the transport of the shipments of an inbound plan.</summary>
    public static ApiOperation ConfirmTransportationOptions { get; } =
        Once("confirmTransportationOptions", HttpMethod.Post, Plan + "/transportationOptions/confirmation", 2, Accepted);

    /// <summary>The tax details of SKUs, in India.</summary>
    public static ApiOperation ListItemComplianceDetails { get; } = Read("listItemComplianceDetails", BasePath + "/items/compliance", 6);

    /// <summary>Sets the tax details of a SKU, in India.</summary>
    public static ApiOperation UpdateItemComplianceDetails { get; } =
        Repeatable("updateItemComplianceDetails", HttpMethod.Put, BasePath + "/items/compliance", 6, Accepted);

    /// <summary>Creates labels for units.</summary>
    public static ApiOperation CreateMarketplaceItemLabels { get; } =
        Repeatable("createMarketplaceItemLabels", HttpMethod.Post, BasePath + "/items/labels", 30, Ok);

    /// <summary>The required preparations of SKUs.</summary>
    public static ApiOperation ListPrepDetails { get; } = Read("listPrepDetails", BasePath + "/items/prepDetails", 2);

    /// <summary>Sets the preparations of SKUs.</summary>
    public static ApiOperation SetPrepDetails { get; } =
        Repeatable("setPrepDetails", HttpMethod.Post, BasePath + "/items/prepDetails", 30, Accepted);

    /// <summary>The status of an operation that the service completes after its response.</summary>
    public static ApiOperation GetInboundOperationStatus { get; } =
        Read("getInboundOperationStatus", BasePath + "/operations/{operationId}", 6);

    /// <summary>All of them, in the order of the model.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        ListInboundPlans, CreateInboundPlan, GetInboundPlan, ListInboundPlanBoxes, CancelInboundPlan, ListInboundPlanItems,
        UpdateInboundPlanName, ListPackingGroupBoxes, ListPackingGroupItems, SetPackingInformation, ListPackingOptions,
        GeneratePackingOptions, ConfirmPackingOption, ListInboundPlanPallets, ListPlacementOptions, GeneratePlacementOptions,
        ConfirmPlacementOption, GetShipment, ListShipmentBoxes, ListShipmentContentUpdatePreviews, GenerateShipmentContentUpdatePreviews,
        GetShipmentContentUpdatePreview, ConfirmShipmentContentUpdatePreview, GetDeliveryChallanDocument, ListDeliveryWindowOptions,
        GenerateDeliveryWindowOptions, ConfirmDeliveryWindowOptions, ListShipmentItems, UpdateShipmentName, ListShipmentPallets,
        CancelSelfShipAppointment, GetSelfShipAppointmentSlots, GenerateSelfShipAppointmentSlots, ScheduleSelfShipAppointment,
        UpdateShipmentSourceAddress, UpdateShipmentTrackingDetails, ListTransportationOptions, GenerateTransportationOptions,
        ConfirmTransportationOptions, ListItemComplianceDetails, UpdateItemComplianceDetails, CreateMarketplaceItemLabels,
        ListPrepDetails, SetPrepDetails, GetInboundOperationStatus,
    ];

    private static ApiOperation Read(string name, string path, int burst) =>
        new(Api, name, HttpMethod.Get, path, Rate, burst, RetryClass.Read);

    private static ApiOperation Repeatable(string name, HttpMethod method, string path, int burst, int status) =>
        new(Api, name, method, path, Rate, burst, RetryClass.IdempotentWrite) { SuccessStatuses = [status] };

    private static ApiOperation Once(string name, HttpMethod method, string path, int burst, int status) =>
        new(Api, name, method, path, Rate, burst, RetryClass.UnsafeWrite) { SuccessStatuses = [status] };
}
