namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>What the value of a status column means. Of several reasons to exclude an order, the first in this list is given.</summary>
internal enum StatusMeaning
{
    /// <summary>The order or line is to be shipped.</summary>
    Ship,

    /// <summary>It is canceled or failed.</summary>
    Canceled,

    /// <summary>It is refunded, returned, or its payment is voided.</summary>
    Refunded,

    /// <summary>It is already shipped.</summary>
    Fulfilled,

    /// <summary>It is on hold.</summary>
    OnHold,

    /// <summary>It is delivered in a different way.</summary>
    Pickup,

    /// <summary>It is not a thing that is shipped, or none of it is left.</summary>
    NothingToShip,

    /// <summary>It is not paid in full.</summary>
    Unpaid,

    /// <summary>A part of it is shipped.</summary>
    Partial,

    /// <summary>A part of it is refunded.</summary>
    PartiallyRefunded,

    /// <summary>The value is not in the table and contains a word of a reason not to ship.</summary>
    Doubtful,

    /// <summary>The value is not in the table.</summary>
    Unknown,
}
