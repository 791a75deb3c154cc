namespace AmazonMcf.Model;

/// <summary>Why an order or a line of an order file is not placed although it is valid.</summary>
public enum McfLeftOutKind
{
    /// <summary>The order is canceled, its payment or delivery failed, or the buyer asked to cancel it.</summary>
    Canceled,

    /// <summary>The order is refunded or returned, or its payment is voided.</summary>
    Refunded,

    /// <summary>The order or line is already shipped, or Amazon already ships it.</summary>
    Fulfilled,

    /// <summary>The shop has put the order on hold.</summary>
    OnHold,

    /// <summary>The buyer picks the order up, or the shop or its own shipping program delivers it.</summary>
    Pickup,

    /// <summary>Nothing is left to ship: the lines require no shipping, or their remaining quantity is 0.</summary>
    NothingToShip,

    /// <summary>The order is not paid in full.</summary>
    Unpaid,

    /// <summary>The channel profile excludes the order.</summary>
    Excluded,

    /// <summary>The line, or each line of the order, is not in the SKU map, and such lines are to be skipped.</summary>
    Unmapped,
}
