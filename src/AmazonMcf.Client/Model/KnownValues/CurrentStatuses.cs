namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Status of a parcel, as its carrier reports it. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: CurrentStatus, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class CurrentStatuses
{
    public const string InTransit = "IN_TRANSIT";
    public const string Delivered = "DELIVERED";
    public const string Returning = "RETURNING";
    public const string Returned = "RETURNED";
    public const string Undeliverable = "UNDELIVERABLE";
    public const string Delayed = "DELAYED";
    public const string AvailableForPickup = "AVAILABLE_FOR_PICKUP";
    public const string CustomerAction = "CUSTOMER_ACTION";
    public const string Unknown = "UNKNOWN";
    public const string OutForDelivery = "OUT_FOR_DELIVERY";
    public const string DeliveryAttempted = "DELIVERY_ATTEMPTED";
    public const string PickupSuccessful = "PICKUP_SUCCESSFUL";
    public const string PickupCancelled = "PICKUP_CANCELLED";
    public const string PickupAttempted = "PICKUP_ATTEMPTED";
    public const string PickupScheduled = "PICKUP_SCHEDULED";
    public const string ReturnRequestAccepted = "RETURN_REQUEST_ACCEPTED";
    public const string RefundIssued = "REFUND_ISSUED";
    public const string ReturnReceivedInFc = "RETURN_RECEIVED_IN_FC";

    private static readonly KnownValueTable Values = new(
        (InTransit, "In transit."),
        (Delivered, "Delivered."),
        (Returning, "On the way back to Amazon."),
        (Returned, "Arrived back at Amazon."),
        (Undeliverable, "Lost or destroyed in transit."),
        (Delayed, "Delayed."),
        (AvailableForPickup, "Ready to be picked up at a pickup point."),
        (CustomerAction, "Waiting for the recipient to act."),
        (Unknown, "The carrier reported a code that Amazon does not know."),
        (OutForDelivery, "Out for delivery."),
        (DeliveryAttempted, "Delivery was attempted."),
        (PickupSuccessful, "Picked up at the pickup point."),
        (PickupCancelled, "The pickup was canceled."),
        (PickupAttempted, "A pickup was attempted without success."),
        (PickupScheduled, "A pickup is scheduled."),
        (ReturnRequestAccepted, "A return request was accepted."),
        (RefundIssued, "A refund was issued."),
        (ReturnReceivedInFc, "The return arrived at the fulfillment center."));

    /// <summary>All known values.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>Describes a value.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>One sentence; null if the value is unknown.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Converts a known value to its documented spelling.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>The documented spelling; an unknown value is returned unchanged.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
