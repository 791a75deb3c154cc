using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>What each operation that takes time does when it is due.</summary>
internal static class ChangeTable
{
    public const string CreateInboundPlan = "createInboundPlan";
    public const string CancelInboundPlan = "cancelInboundPlan";
    public const string GeneratePackingOptions = "generatePackingOptions";
    public const string ConfirmPackingOption = "confirmPackingOption";
    public const string SetPackingInformation = "setPackingInformation";
    public const string GeneratePlacementOptions = "generatePlacementOptions";
    public const string ConfirmPlacementOption = "confirmPlacementOption";
    public const string GenerateTransportationOptions = "generateTransportationOptions";
    public const string ConfirmTransportationOptions = "confirmTransportationOptions";
    public const string GenerateDeliveryWindowOptions = "generateDeliveryWindowOptions";
    public const string ConfirmDeliveryWindowOptions = "confirmDeliveryWindowOptions";
    public const string GenerateShipmentContentUpdatePreviews = "generateShipmentContentUpdatePreviews";
    public const string ConfirmShipmentContentUpdatePreview = "confirmShipmentContentUpdatePreview";
    public const string UpdateShipmentSourceAddress = "updateShipmentSourceAddress";
    public const string UpdateShipmentTrackingDetails = "updateShipmentTrackingDetails";
    public const string SetPrepDetails = "setPrepDetails";

    private static readonly Dictionary<string, Action<Change>> Changes = new(StringComparer.Ordinal)
    {
        [CreateInboundPlan] = PlanChanges.Create,
        [CancelInboundPlan] = PlanChanges.Cancel,
        [GeneratePackingOptions] = PackingChanges.Generate,
        [ConfirmPackingOption] = PackingChanges.Confirm,
        [SetPackingInformation] = PackingChanges.SetBoxes,
        [GeneratePlacementOptions] = PlacementChanges.Generate,
        [ConfirmPlacementOption] = PlacementChanges.Confirm,
        [GenerateTransportationOptions] = TransportChanges.Generate,
        [ConfirmTransportationOptions] = TransportChanges.Confirm,
        [GenerateDeliveryWindowOptions] = WindowChanges.Generate,
        [ConfirmDeliveryWindowOptions] = WindowChanges.Confirm,
        [GenerateShipmentContentUpdatePreviews] = ContentChanges.Generate,
        [ConfirmShipmentContentUpdatePreview] = ContentChanges.Confirm,
        [UpdateShipmentSourceAddress] = ShipmentChanges.SetSource,
        [UpdateShipmentTrackingDetails] = TransportChanges.Track,
        [SetPrepDetails] = ShipmentChanges.SetPrep,
    };

    /// <summary>Applies an operation.</summary>
    /// <exception cref="InboundProblemException">The operation fails.</exception>
    public static void Apply(Change change) => Changes[change.Operation](change);
}
