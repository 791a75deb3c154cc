namespace AmazonMcf.Repairs;

/// <summary>Why an order needs a person.</summary>
internal enum AttentionReason
{
    /// <summary>Amazon cannot ship the order.</summary>
    Unfulfillable,

    /// <summary>Amazon found the order invalid.</summary>
    Invalid,

    /// <summary>Amazon ships only a part of the order.</summary>
    PartlyUnshipped,

    /// <summary>The order is on hold, and Amazon cancels it soon.</summary>
    HoldEnding,

    /// <summary>Amazon canceled the order at the end of its hold.</summary>
    HoldEnded,

    /// <summary>The earliest ship date has passed, and Amazon has not started to ship: the order can be placed again.</summary>
    ShipDatePassed,

    /// <summary>Units that Amazon may be packing are more than a day late.</summary>
    DepartureOverdue,
}
