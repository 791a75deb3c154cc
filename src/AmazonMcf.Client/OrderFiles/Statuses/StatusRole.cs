namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>What a status column says about an order or a line.</summary>
internal enum StatusRole
{
    /// <summary>The status of the order: all rows of the order have the same one, or leave it empty.</summary>
    Order,

    /// <summary>The status of the order, or of each line when the rows of the order differ.</summary>
    Fulfillment,

    /// <summary>The status of a line.</summary>
    Line,

    /// <summary>The status of the payment.</summary>
    Payment,

    /// <summary>When the order was paid; empty until then.</summary>
    PaidDate,

    /// <summary>When the order or line was shipped, or the number of its parcel; empty until then.</summary>
    ShippedDate,

    /// <summary>When the order was canceled; empty unless it was.</summary>
    CanceledDate,

    /// <summary>When the order was refunded; empty unless it was.</summary>
    RefundedDate,

    /// <summary>The amount that was refunded.</summary>
    RefundedAmount,

    /// <summary>Whether the buyer asked to cancel or return.</summary>
    Request,

    /// <summary>Whether the order was refunded or returned, when, or the amount.</summary>
    Refund,

    /// <summary>Whether the line is a thing that is shipped.</summary>
    RequiresShipping,

    /// <summary>How the order is delivered.</summary>
    Method,

    /// <summary>The type of the order, such as a sale in a shop or a return.</summary>
    OrderType,

    /// <summary>Whether the buyer picks the order up, or a program of the shop delivers it.</summary>
    OtherDelivery,

    /// <summary>Whether the order is on hold, or why.</summary>
    Hold,

    /// <summary>Whether the order may be shipped.</summary>
    Release,

    /// <summary>How many units of the whole order are shipped.</summary>
    ShippedTotal,

    /// <summary>Where the order is shipped from.</summary>
    Location,

    /// <summary>Who ships the order: the seller, or a fulfillment program of a marketplace.</summary>
    Program,
}
