using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;

/// <summary>The values of the version. Its schema lists none: they are named in the descriptions.</summary>
internal static class WireValues
{
    /// <summary>The unit of amounts.</summary>
    public const string Eaches = "EACHES";

    /// <summary>What keeps an order back.</summary>
    public const string Hold = "HOLD";

    /// <summary>What releases an order.</summary>
    public const string Ship = "SHIP";

    /// <summary>Whether shipments are in a response.</summary>
    public const string Include = "INCLUDE";

    /// <summary>Whether shipments are left out of a response.</summary>
    public const string Exclude = "EXCLUDE";

    private const string Cancelled = "CANCELLED";
    private const string Processing = "PROCESSING";

    /// <summary>The speeds.</summary>
    public static ValueMap ServiceTiers { get; } = new(
        ("STANDARD", ShippingSpeedCategories.Standard),
        ("EXPEDITED", ShippingSpeedCategories.Expedited),
        ("PRIORITY", ShippingSpeedCategories.Priority),
        ("SCHEDULED", ShippingSpeedCategories.ScheduledDelivery));

    /// <summary>What becomes of units that are missing.</summary>
    public static ValueMap Policies { get; } = new(
        ("FILL_OR_KILL", FulfillmentPolicies.FillOrKill),
        ("FILL_ALL", FulfillmentPolicies.FillAll),
        ("FILL_ALL_AVAILABLE", FulfillmentPolicies.FillAllAvailable));

    /// <summary>Whether an order ships.</summary>
    public static IReadOnlyList<string> Actions { get; } = [Ship, Hold];

    /// <summary>How far an order is: the version does not distinguish the steps before picking.</summary>
    public static ValueMap OrderStatuses { get; } = new(
        (Processing, FulfillmentOrderStatuses.Processing),
        (Processing, FulfillmentOrderStatuses.New),
        (Processing, FulfillmentOrderStatuses.Received),
        (Processing, FulfillmentOrderStatuses.Planning),
        ("COMPLETE", FulfillmentOrderStatuses.Complete),
        ("COMPLETE_PARTIAL", FulfillmentOrderStatuses.CompletePartialled),
        (Cancelled, FulfillmentOrderStatuses.Cancelled),
        ("UNFULFILLABLE", FulfillmentOrderStatuses.Unfulfillable),
        ("INVALID", FulfillmentOrderStatuses.Invalid));

    /// <summary>How far a shipment is.</summary>
    public static ValueMap ShipmentStatuses { get; } = new(
        (Processing, Model.KnownValues.ShipmentStatuses.Pending),
        ("SHIPPED", Model.KnownValues.ShipmentStatuses.Shipped),
        (Cancelled, Model.KnownValues.ShipmentStatuses.CancelledBySeller),
        (Cancelled, Model.KnownValues.ShipmentStatuses.CancelledByFulfiller));

    /// <summary>How far a package is; the order book has the same values.</summary>
    public static IReadOnlyList<string> PackageStatuses { get; } =
        [Processing, "IN_TRANSIT", "DELAYED", "OUT_FOR_DELIVERY", "DELIVERED", "UNDELIVERABLE", "EXPIRED"];

    /// <summary>Whether the box may show Amazon's name.</summary>
    public static ValueMap PackagingOptions { get; } = new(
        ("UNBRANDED", FeatureFulfillmentPolicies.Required), ("ANY", FeatureFulfillmentPolicies.NotRequired));

    /// <summary>Whether the goods come in a box of their own.</summary>
    public static ValueMap Overbox { get; } = new(
        ("REQUIRED", FeatureFulfillmentPolicies.Required), ("NOT_REQUIRED", FeatureFulfillmentPolicies.NotRequired));

    /// <summary>Where a parcel may be left.</summary>
    public static IReadOnlyList<string> DropOffLocations { get; } = [.. DropOffLocationTypes.All, "LOCKER"];
}
