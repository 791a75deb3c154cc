namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Where a parcel was left. New values may appear at any time.
/// Source: AdditionalLocationInfo, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class AdditionalLocations
{
    /// <summary>Where the recipient wished.</summary>
    public const string AsInstructed = "AS_INSTRUCTED";

    /// <summary>Under the carport.</summary>
    public const string Carport = "CARPORT";

    /// <summary>The recipient fetched it.</summary>
    public const string CustomerPickup = "CUSTOMER_PICKUP";

    /// <summary>On the deck.</summary>
    public const string Deck = "DECK";

    /// <summary>With the person at the door.</summary>
    public const string DoorPerson = "DOOR_PERSON";

    /// <summary>At the front desk.</summary>
    public const string FrontDesk = "FRONT_DESK";

    /// <summary>At the front door.</summary>
    public const string FrontDoor = "FRONT_DOOR";

    /// <summary>In the garage.</summary>
    public const string Garage = "GARAGE";

    /// <summary>With the guard of the house.</summary>
    public const string Guard = "GUARD";

    /// <summary>In the mail room.</summary>
    public const string MailRoom = "MAIL_ROOM";

    /// <summary>Through the mail slot.</summary>
    public const string MailSlot = "MAIL_SLOT";

    /// <summary>In the mailbox.</summary>
    public const string Mailbox = "MAILBOX";

    /// <summary>With a boy.</summary>
    public const string McBoy = "MC_BOY";

    /// <summary>With a girl.</summary>
    public const string McGirl = "MC_GIRL";

    /// <summary>With a man.</summary>
    public const string McMan = "MC_MAN";

    /// <summary>With a woman.</summary>
    public const string McWoman = "MC_WOMAN";

    /// <summary>With a neighbour.</summary>
    public const string Neighbor = "NEIGHBOR";

    /// <summary>In the office.</summary>
    public const string Office = "OFFICE";

    /// <summary>In an outbuilding.</summary>
    public const string Outbuilding = "OUTBUILDING";

    /// <summary>On the patio.</summary>
    public const string Patio = "PATIO";

    /// <summary>On the porch.</summary>
    public const string Porch = "PORCH";

    /// <summary>At the back door.</summary>
    public const string RearDoor = "REAR_DOOR";

    /// <summary>With the receptionist.</summary>
    public const string Receptionist = "RECEPTIONIST";

    /// <summary>With somebody who lives there.</summary>
    public const string Receiver = "RECEIVER";

    /// <summary>In a safe place.</summary>
    public const string SecureLocation = "SECURE_LOCATION";

    /// <summary>At the side door.</summary>
    public const string SideDoor = "SIDE_DOOR";

    private static readonly KnownValueTable Values = new(
        (AsInstructed, "Where the recipient wished."),
        (Carport, "Under the carport."),
        (CustomerPickup, "The recipient fetched it."),
        (Deck, "On the deck."),
        (DoorPerson, "With the person at the door."),
        (FrontDesk, "At the front desk."),
        (FrontDoor, "At the front door."),
        (Garage, "In the garage."),
        (Guard, "With the guard of the house."),
        (MailRoom, "In the mail room."),
        (MailSlot, "Through the mail slot."),
        (Mailbox, "In the mailbox."),
        (McBoy, "With a boy."),
        (McGirl, "With a girl."),
        (McMan, "With a man."),
        (McWoman, "With a woman."),
        (Neighbor, "With a neighbour."),
        (Office, "In the office."),
        (Outbuilding, "In an outbuilding."),
        (Patio, "On the patio."),
        (Porch, "On the porch."),
        (RearDoor, "At the back door."),
        (Receptionist, "With the receptionist."),
        (Receiver, "With somebody who lives there."),
        (SecureLocation, "In a safe place."),
        (SideDoor, "At the side door."));

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
