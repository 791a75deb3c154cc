namespace AmazonMcf.Inbound.V20240320.Wire;

/// <summary>The response of an operation that the service completes after it.</summary>
internal interface IOperationResponse : IInboundResponse
{
    /// <summary>The id of the operation.</summary>
    string? OperationId { get; }
}

internal sealed partial class CancelInboundPlanResponse : IOperationResponse;

internal sealed partial class CancelSelfShipAppointmentResponse : IOperationResponse;

internal sealed partial class ConfirmDeliveryWindowOptionsResponse : IOperationResponse;

internal sealed partial class ConfirmPackingOptionResponse : IOperationResponse;

internal sealed partial class ConfirmPlacementOptionResponse : IOperationResponse;

internal sealed partial class ConfirmShipmentContentUpdatePreviewResponse : IOperationResponse;

internal sealed partial class ConfirmTransportationOptionsResponse : IOperationResponse;

internal sealed partial class CreateInboundPlanResponse : IOperationResponse;

internal sealed partial class GenerateDeliveryWindowOptionsResponse : IOperationResponse;

internal sealed partial class GeneratePackingOptionsResponse : IOperationResponse;

internal sealed partial class GeneratePlacementOptionsResponse : IOperationResponse;

internal sealed partial class GenerateSelfShipAppointmentSlotsResponse : IOperationResponse;

internal sealed partial class GenerateShipmentContentUpdatePreviewsResponse : IOperationResponse;

internal sealed partial class GenerateTransportationOptionsResponse : IOperationResponse;

internal sealed partial class SetPackingInformationResponse : IOperationResponse;

internal sealed partial class SetPrepDetailsResponse : IOperationResponse;

internal sealed partial class UpdateItemComplianceDetailsResponse : IOperationResponse;

internal sealed partial class UpdateShipmentSourceAddressResponse : IOperationResponse;

internal sealed partial class UpdateShipmentTrackingDetailsResponse : IOperationResponse;
