namespace AmazonMcf.Model.KnownValues;

/// <summary>What happened to a parcel. New values may appear at any time. Source: EventCode, Fulfillment Outbound 2020-07-01.</summary>
public static class EventCodes
{
    /// <summary>The carrier has been told to come.</summary>
    public const string Event101 = "EVENT_101";

    /// <summary>The carrier has taken the parcel over.</summary>
    public const string Event102 = "EVENT_102";

    /// <summary>Arrived at a depot.</summary>
    public const string Event201 = "EVENT_201";

    /// <summary>Left a depot.</summary>
    public const string Event202 = "EVENT_202";

    /// <summary>Reached the country it goes to.</summary>
    public const string Event203 = "EVENT_203";

    /// <summary>Customs have begun to look at it.</summary>
    public const string Event204 = "EVENT_204";

    /// <summary>Customs have let it through.</summary>
    public const string Event205 = "EVENT_205";

    /// <summary>Travelling to a pick-up point.</summary>
    public const string Event206 = "EVENT_206";

    /// <summary>Handed over.</summary>
    public const string Event301 = "EVENT_301";

    /// <summary>In the delivery van.</summary>
    public const string Event302 = "EVENT_302";

    /// <summary>The driver came and found nobody.</summary>
    public const string Event304 = "EVENT_304";

    /// <summary>The carrier spoke to the recipient.</summary>
    public const string Event306 = "EVENT_306";

    /// <summary>A delivery appointment was made.</summary>
    public const string Event307 = "EVENT_307";

    /// <summary>Waiting at a pick-up point.</summary>
    public const string Event308 = "EVENT_308";

    /// <summary>Went back to the seller.</summary>
    public const string Event309 = "EVENT_309";

    /// <summary>Stopped: the address is wrong.</summary>
    public const string Event401 = "EVENT_401";

    /// <summary>Customs take longer than usual.</summary>
    public const string Event402 = "EVENT_402";

    /// <summary>The recipient has moved.</summary>
    public const string Event403 = "EVENT_403";

    /// <summary>Late for reasons beyond the carrier.</summary>
    public const string Event404 = "EVENT_404";

    /// <summary>Damaged.</summary>
    public const string Event405 = "EVENT_405";

    /// <summary>The carrier keeps it for now.</summary>
    public const string Event406 = "EVENT_406";

    /// <summary>The recipient refused it.</summary>
    public const string Event407 = "EVENT_407";

    /// <summary>Travelling back to the seller.</summary>
    public const string Event408 = "EVENT_408";

    /// <summary>The carrier lost it.</summary>
    public const string Event409 = "EVENT_409";

    /// <summary>The papers arrived without the goods.</summary>
    public const string Event411 = "EVENT_411";

    /// <summary>The goods arrived without the papers.</summary>
    public const string Event412 = "EVENT_412";

    /// <summary>Stopped: nobody paid the customs charges.</summary>
    public const string Event413 = "EVENT_413";

    /// <summary>The carrier sorted it into the wrong van.</summary>
    public const string Event414 = "EVENT_414";

    /// <summary>Came over from another carrier.</summary>
    public const string Event415 = "EVENT_415";

    /// <summary>Cannot be delivered.</summary>
    public const string Event416 = "EVENT_416";

    /// <summary>The shipment went the wrong way.</summary>
    public const string Event417 = "EVENT_417";

    /// <summary>The shipment is late.</summary>
    public const string Event418 = "EVENT_418";

    /// <summary>The address was put right; there is a new date.</summary>
    public const string Event419 = "EVENT_419";

    /// <summary>Laid into a parcel locker.</summary>
    public const string Event801 = "EVENT_801";

    /// <summary>Fetched from a parcel locker.</summary>
    public const string Event804 = "EVENT_804";

    private static readonly KnownValueTable Values = new(
        (Event101, "The carrier has been told to come."),
        (Event102, "The carrier has taken the parcel over."),
        (Event201, "Arrived at a depot."),
        (Event202, "Left a depot."),
        (Event203, "Reached the country it goes to."),
        (Event204, "Customs have begun to look at it."),
        (Event205, "Customs have let it through."),
        (Event206, "Travelling to a pick-up point."),
        (Event301, "Handed over."),
        (Event302, "In the delivery van."),
        (Event304, "The driver came and found nobody."),
        (Event306, "The carrier spoke to the recipient."),
        (Event307, "A delivery appointment was made."),
        (Event308, "Waiting at a pick-up point."),
        (Event309, "Went back to the seller."),
        (Event401, "Stopped: the address is wrong."),
        (Event402, "Customs take longer than usual."),
        (Event403, "The recipient has moved."),
        (Event404, "Late for reasons beyond the carrier."),
        (Event405, "Damaged."),
        (Event406, "The carrier keeps it for now."),
        (Event407, "The recipient refused it."),
        (Event408, "Travelling back to the seller."),
        (Event409, "The carrier lost it."),
        (Event411, "The papers arrived without the goods."),
        (Event412, "The goods arrived without the papers."),
        (Event413, "Stopped: nobody paid the customs charges."),
        (Event414, "The carrier sorted it into the wrong van."),
        (Event415, "Came over from another carrier."),
        (Event416, "Cannot be delivered."),
        (Event417, "The shipment went the wrong way."),
        (Event418, "The shipment is late."),
        (Event419, "The address was put right; there is a new date."),
        (Event801, "Laid into a parcel locker."),
        (Event804, "Fetched from a parcel locker."));

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
