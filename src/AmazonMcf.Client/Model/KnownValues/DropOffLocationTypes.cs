namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Where a parcel may be left. New values may appear at any time.
/// Source: DropOffLocation, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class DropOffLocationTypes
{
    /// <summary>At the front door.</summary>
    public const string FrontDoor = "FRONT_DOOR";

    /// <summary>In the delivery box.</summary>
    public const string DeliveryBox = "DELIVERY_BOX";

    /// <summary>In the box of the gas meter.</summary>
    public const string GasMeterBox = "GAS_METER_BOX";

    /// <summary>In the basket of a bicycle.</summary>
    public const string BicycleBasket = "BICYCLE_BASKET";

    /// <summary>In the garage.</summary>
    public const string Garage = "GARAGE";

    /// <summary>With the receptionist.</summary>
    public const string Receptionist = "RECEPTIONIST";

    /// <summary>With a named neighbour, if nobody is at home.</summary>
    public const string FallbackNeighborDelivery = "FALLBACK_NEIGHBOR_DELIVERY";

    /// <summary>Nowhere: hand it to a person.</summary>
    public const string DoNotLeaveUnattended = "DO_NOT_LEAVE_UNATTENDED";

    private static readonly KnownValueTable Values = new(
        (FrontDoor, "At the front door."),
        (DeliveryBox, "In the delivery box."),
        (GasMeterBox, "In the box of the gas meter."),
        (BicycleBasket, "In the basket of a bicycle."),
        (Garage, "In the garage."),
        (Receptionist, "With the receptionist."),
        (FallbackNeighborDelivery, "With a named neighbour, if nobody is at home."),
        (DoNotLeaveUnattended, "Nowhere: hand it to a person."));

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
