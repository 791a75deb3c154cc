namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Where a parcel may be left if it cannot be handed to the recipient. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: DropOffLocation, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class DropOffLocationTypes
{
    public const string FrontDoor = "FRONT_DOOR";
    public const string DeliveryBox = "DELIVERY_BOX";
    public const string GasMeterBox = "GAS_METER_BOX";
    public const string BicycleBasket = "BICYCLE_BASKET";
    public const string Garage = "GARAGE";
    public const string Receptionist = "RECEPTIONIST";
    public const string FallbackNeighborDelivery = "FALLBACK_NEIGHBOR_DELIVERY";
    public const string DoNotLeaveUnattended = "DO_NOT_LEAVE_UNATTENDED";

    private static readonly KnownValueTable Values = new(
        (FrontDoor, "At the front door."),
        (DeliveryBox, "In the delivery box."),
        (GasMeterBox, "In the gas meter box."),
        (BicycleBasket, "In the bicycle basket."),
        (Garage, "In the garage."),
        (Receptionist, "With the receptionist."),
        (FallbackNeighborDelivery, "With a named neighbor if the recipient is not at home."),
        (DoNotLeaveUnattended, "Nowhere: the parcel must be handed to a person."));

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
