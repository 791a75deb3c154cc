using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Mws;

/// <summary>
/// Values that MWS spelled differently or did not have; the latter become the nearest MWS value. Unknown values are kept unchanged.
/// </summary>
internal static class MwsSpellings
{
    /// <summary>Statuses of orders: upper case, and none for an order that is not checked yet.</summary>
    public static MwsScalar<string?> OrderStatus { get; } = MwsScalars.Spelled(FulfillmentOrderStatuses.Normalize, ToMwsStatus);

    /// <summary>Statuses of packages.</summary>
    public static MwsScalar<string?> CurrentStatus { get; } = MwsScalars.Spelled(CurrentStatuses.Normalize, status => status switch
    {
        "OUT_FOR_DELIVERY" or "DELIVERY_ATTEMPTED" or "PICKUP_SCHEDULED" or "PICKUP_ATTEMPTED" or "PICKUP_CANCELLED" => "IN_TRANSIT",
        "PICKUP_SUCCESSFUL" => "DELIVERED",
        "RETURN_REQUEST_ACCEPTED" => "RETURNING",
        "RETURN_RECEIVED_IN_FC" or "REFUND_ISSUED" => "RETURNED",
        "UNKNOWN" => null,
        _ => status,
    });

    /// <summary>Events of packages.</summary>
    public static MwsScalar<string?> EventCode { get; } = MwsScalars.Spelled(code => code, code => code switch
    {
        "EVENT_801" => "EVENT_308",
        "EVENT_804" => "EVENT_301",
        _ => code,
    });

    /// <summary>Units of weight: abbreviated.</summary>
    public static MwsScalar<string?> WeightUnit { get; } = MwsScalars.Spelled(WeightUnits.Normalize, unit => unit switch
    {
        WeightUnits.Kilograms => WeightUnits.Kg,
        WeightUnits.Pounds => WeightUnits.Lb,
        _ => unit,
    });

    public static MwsScalar<string?> Speed { get; } = MwsScalars.Spelled(ShippingSpeedCategories.Normalize, speed => speed);

    public static MwsScalar<string?> Action { get; } = MwsScalars.Spelled(FulfillmentActions.Normalize, action => action);

    public static MwsScalar<string?> Policy { get; } = MwsScalars.Spelled(FulfillmentPolicies.Normalize, policy => policy);

    private static string? ToMwsStatus(string? status) => FulfillmentOrderStatuses.Normalize(status) switch
    {
        FulfillmentOrderStatuses.New => "RECEIVED",
        FulfillmentOrderStatuses.CompletePartialled => "COMPLETE_PARTIALLED",
        { } known when FulfillmentOrderStatuses.All.Contains(known) => known.ToUpperInvariant(),
        _ => status,
    };
}
