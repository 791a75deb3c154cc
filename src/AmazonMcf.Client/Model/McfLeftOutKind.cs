namespace AmazonMcf.Model;

/// <summary>Why an order or a line of an order file is not placed although it is valid, as text.</summary>
public static class McfLeftOutKind
{
    /// <summary>The order is canceled, its payment or delivery failed, or the buyer asked to cancel it.</summary>
    public const string Canceled = nameof(Canceled);

    /// <summary>The order is refunded or returned, or its payment is voided.</summary>
    public const string Refunded = nameof(Refunded);

    /// <summary>The order or line is already shipped, or Amazon already ships it.</summary>
    public const string Fulfilled = nameof(Fulfilled);

    /// <summary>The shop has put the order on hold.</summary>
    public const string OnHold = nameof(OnHold);

    /// <summary>The buyer picks the order up, or the shop or its own shipping program delivers it.</summary>
    public const string Pickup = nameof(Pickup);

    /// <summary>Nothing is left to ship: the lines require no shipping, or their remaining quantity is 0.</summary>
    public const string NothingToShip = nameof(NothingToShip);

    /// <summary>The order is not paid in full.</summary>
    public const string Unpaid = nameof(Unpaid);

    /// <summary>The channel profile excludes the order.</summary>
    public const string Excluded = nameof(Excluded);

    /// <summary>The line, or each line of the order, is not in the SKU map, and such lines are to be skipped.</summary>
    public const string Unmapped = nameof(Unmapped);

    /// <summary>All kinds, in the order in which warnings list them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Canceled, Refunded, Fulfilled, OnHold, Pickup, NothingToShip, Unpaid, Excluded, Unmapped,
    ];
}
