namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>
/// The responses of the API for ids that do not exist. Source: the static sandbox pairs of Fulfillment Inbound 2024-03-20.
/// </summary>
internal static class InboundTexts
{
    public const string MalformedPlan = "The inboundPlanId is malformed.";
    public const string MalformedOperation = "The operationId is malformed.";
    public const string NoPlan = "The requested inbound plan does not exist.";
    public const string NoPlanId = "The requested inboundPlanId does not exist.";
    public const string NoShipmentId = "The requested shipmentId does not exist for the specified inbound plan.";
    public const string NoShipment = "The requested shipment does not exist for the provided inbound plan.";
    public const string NoShipmentUnder = "The requested shipment does not exist under the specified inbound plan.";
    public const string NoShipmentToDeliver = "The provided shipmentId is not valid for the specified inbound plan.";
    public const string NoShipmentToConfirm = "The requested shipmentId does not exist under the associated inbound plan.";
    public const string NoShipmentInPlacement = "The requested shipmentId does not exist under the provided placement option.";
    public const string NoPacking = "The requested packingOptionId does not exist for the given inbound plan.";
    public const string NoGroup = "The requested packingGroupId does not exist for the specified inbound plan.";
    public const string NoPlacement = "The requested placementOptionId does not exist for the given inbound plan.";
    public const string NoTransport = "The requested transportationOptionId does not exist under the associated shipment.";
    public const string NoWindow = "The requested deliveryWindowOptionId does not exist for the given shipment.";
    public const string NoPreview = "The requested contentUpdatePreviewId does not exist for the given shipment.";
    public const string NoSku = "The requested MSKU is not valid.";
    public const string WrongMarketplace = "Invalid destinationMarketplace provided.";
    public const string WrongStatus = "The status is invalid.";
    public const string Cancelled = "The inbound plan is already cancelled.";
    public const string NoPackingNow = "The inbound plan is not in a valid state to generate packing options.";
    public const string NoPlacementNow = "The inbound plan is not in a valid state to generate placement options.";
}
