namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Where a parcel was left. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: AdditionalLocationInfo, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class AdditionalLocations
{
    public const string AsInstructed = "AS_INSTRUCTED";
    public const string Carport = "CARPORT";
    public const string CustomerPickup = "CUSTOMER_PICKUP";
    public const string Deck = "DECK";
    public const string DoorPerson = "DOOR_PERSON";
    public const string FrontDesk = "FRONT_DESK";
    public const string FrontDoor = "FRONT_DOOR";
    public const string Garage = "GARAGE";
    public const string Guard = "GUARD";
    public const string MailRoom = "MAIL_ROOM";
    public const string MailSlot = "MAIL_SLOT";
    public const string Mailbox = "MAILBOX";
    public const string McBoy = "MC_BOY";
    public const string McGirl = "MC_GIRL";
    public const string McMan = "MC_MAN";
    public const string McWoman = "MC_WOMAN";
    public const string Neighbor = "NEIGHBOR";
    public const string Office = "OFFICE";
    public const string Outbuilding = "OUTBUILDING";
    public const string Patio = "PATIO";
    public const string Porch = "PORCH";
    public const string RearDoor = "REAR_DOOR";
    public const string Receptionist = "RECEPTIONIST";
    public const string Receiver = "RECEIVER";
    public const string SecureLocation = "SECURE_LOCATION";
    public const string SideDoor = "SIDE_DOOR";

    private static readonly KnownValueTable Values = new(
        (AsInstructed, "As the recipient instructed."),
        (Carport, "In the carport."),
        (CustomerPickup, "Picked up by the recipient."),
        (Deck, "On the deck."),
        (DoorPerson, "With a resident at the door."),
        (FrontDesk, "At the front desk."),
        (FrontDoor, "At the front door."),
        (Garage, "In the garage."),
        (Guard, "With a residential guard."),
        (MailRoom, "In the mail room."),
        (MailSlot, "Through the mail slot."),
        (Mailbox, "In the mailbox."),
        (McBoy, "Handed to a boy."),
        (McGirl, "Handed to a girl."),
        (McMan, "Handed to a man."),
        (McWoman, "Handed to a woman."),
        (Neighbor, "With a neighbor."),
        (Office, "In the office."),
        (Outbuilding, "In an outbuilding."),
        (Patio, "On the patio."),
        (Porch, "On the porch."),
        (RearDoor, "At the rear door."),
        (Receptionist, "With the receptionist."),
        (Receiver, "With a resident."),
        (SecureLocation, "In a secure location."),
        (SideDoor, "At the side door."));

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
