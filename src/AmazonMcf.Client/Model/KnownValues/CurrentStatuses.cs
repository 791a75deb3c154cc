namespace AmazonMcf.Model.KnownValues;

/// <summary>Where a parcel stands. New values may appear at any time. Source: CurrentStatus, Fulfillment Outbound 2020-07-01.</summary>
public static class CurrentStatuses
{
    /// <summary>Travelling.</summary>
    public const string InTransit = "IN_TRANSIT";

    /// <summary>Handed over.</summary>
    public const string Delivered = "DELIVERED";

    /// <summary>Travelling back to Amazon.</summary>
    public const string Returning = "RETURNING";

    /// <summary>Arrived back at Amazon.</summary>
    public const string Returned = "RETURNED";

    /// <summary>Lost, or destroyed on the way.</summary>
    public const string Undeliverable = "UNDELIVERABLE";

    /// <summary>Running late.</summary>
    public const string Delayed = "DELAYED";

    /// <summary>Waiting at a pick-up point.</summary>
    public const string AvailableForPickup = "AVAILABLE_FOR_PICKUP";

    /// <summary>Waiting for the recipient to do something.</summary>
    public const string CustomerAction = "CUSTOMER_ACTION";

    /// <summary>The carrier sent a code nobody knows.</summary>
    public const string Unknown = "UNKNOWN";

    /// <summary>In the delivery van.</summary>
    public const string OutForDelivery = "OUT_FOR_DELIVERY";

    /// <summary>The driver came and found nobody.</summary>
    public const string DeliveryAttempted = "DELIVERY_ATTEMPTED";

    /// <summary>Fetched from the pick-up point.</summary>
    public const string PickupSuccessful = "PICKUP_SUCCESSFUL";

    /// <summary>A collection was called off.</summary>
    public const string PickupCancelled = "PICKUP_CANCELLED";

    /// <summary>A collection was tried in vain.</summary>
    public const string PickupAttempted = "PICKUP_ATTEMPTED";

    /// <summary>A collection is arranged.</summary>
    public const string PickupScheduled = "PICKUP_SCHEDULED";

    /// <summary>A return has been granted.</summary>
    public const string ReturnRequestAccepted = "RETURN_REQUEST_ACCEPTED";

    /// <summary>The money has been paid back.</summary>
    public const string RefundIssued = "REFUND_ISSUED";

    /// <summary>A return has arrived at the warehouse.</summary>
    public const string ReturnReceivedInFc = "RETURN_RECEIVED_IN_FC";

    private static readonly KnownValueTable Values = new(
        (InTransit, "Travelling."),
        (Delivered, "Handed over."),
        (Returning, "Travelling back to Amazon."),
        (Returned, "Arrived back at Amazon."),
        (Undeliverable, "Lost, or destroyed on the way."),
        (Delayed, "Running late."),
        (AvailableForPickup, "Waiting at a pick-up point."),
        (CustomerAction, "Waiting for the recipient to do something."),
        (Unknown, "The carrier sent a code nobody knows."),
        (OutForDelivery, "In the delivery van."),
        (DeliveryAttempted, "The driver came and found nobody."),
        (PickupSuccessful, "Fetched from the pick-up point."),
        (PickupCancelled, "A collection was called off."),
        (PickupAttempted, "A collection was tried in vain."),
        (PickupScheduled, "A collection is arranged."),
        (ReturnRequestAccepted, "A return has been granted."),
        (RefundIssued, "The money has been paid back."),
        (ReturnReceivedInFc, "A return has arrived at the warehouse."));

    /// <summary>Every value known so far, in a sensible order.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>What a value means, in one sentence.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The sentence; null for a value not known.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Brings a known value into its documented spelling; anything else passes through.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The documented spelling, or the value untouched.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
