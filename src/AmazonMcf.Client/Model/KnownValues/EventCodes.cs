namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Events of a parcel's journey. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: EventCode, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class EventCodes
{
    public const string Event101 = "EVENT_101";
    public const string Event102 = "EVENT_102";
    public const string Event201 = "EVENT_201";
    public const string Event202 = "EVENT_202";
    public const string Event203 = "EVENT_203";
    public const string Event204 = "EVENT_204";
    public const string Event205 = "EVENT_205";
    public const string Event206 = "EVENT_206";
    public const string Event301 = "EVENT_301";
    public const string Event302 = "EVENT_302";
    public const string Event304 = "EVENT_304";
    public const string Event306 = "EVENT_306";
    public const string Event307 = "EVENT_307";
    public const string Event308 = "EVENT_308";
    public const string Event309 = "EVENT_309";
    public const string Event401 = "EVENT_401";
    public const string Event402 = "EVENT_402";
    public const string Event403 = "EVENT_403";
    public const string Event404 = "EVENT_404";
    public const string Event405 = "EVENT_405";
    public const string Event406 = "EVENT_406";
    public const string Event407 = "EVENT_407";
    public const string Event408 = "EVENT_408";
    public const string Event409 = "EVENT_409";
    public const string Event411 = "EVENT_411";
    public const string Event412 = "EVENT_412";
    public const string Event413 = "EVENT_413";
    public const string Event414 = "EVENT_414";
    public const string Event415 = "EVENT_415";
    public const string Event416 = "EVENT_416";
    public const string Event417 = "EVENT_417";
    public const string Event418 = "EVENT_418";
    public const string Event419 = "EVENT_419";
    public const string Event801 = "EVENT_801";
    public const string Event804 = "EVENT_804";

    private static readonly KnownValueTable Values = new(
        (Event101, "The carrier was notified to pick up the parcel."),
        (Event102, "The carrier picked up the parcel."),
        (Event201, "Arrived at a carrier facility."),
        (Event202, "Left a carrier facility."),
        (Event203, "Arrived in the destination country."),
        (Event204, "Customs clearance started."),
        (Event205, "Customs clearance completed."),
        (Event206, "On the way to a pickup point."),
        (Event301, "Delivered."),
        (Event302, "Out for delivery."),
        (Event304, "Delivery was attempted."),
        (Event306, "The carrier contacted the recipient."),
        (Event307, "A delivery appointment was made."),
        (Event308, "Ready to be picked up at a pickup point."),
        (Event309, "Returned to the seller."),
        (Event401, "Held: the address is wrong."),
        (Event402, "Delayed in customs."),
        (Event403, "The recipient has moved."),
        (Event404, "Delayed for reasons outside the carrier's control."),
        (Event405, "Damaged."),
        (Event406, "Held by the carrier."),
        (Event407, "The recipient refused the parcel."),
        (Event408, "On the way back to the seller."),
        (Event409, "Lost by the carrier."),
        (Event411, "The documents arrived without the goods."),
        (Event412, "The goods arrived without the documents."),
        (Event413, "Held: the customs charges were refused."),
        (Event414, "Missorted by the carrier."),
        (Event415, "Received from a previous carrier."),
        (Event416, "Undeliverable."),
        (Event417, "The shipment was missorted."),
        (Event418, "The shipment is delayed."),
        (Event419, "The address was corrected, and the delivery was rescheduled."),
        (Event801, "Placed in a parcel locker."),
        (Event804, "Picked up from a parcel locker."));

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
