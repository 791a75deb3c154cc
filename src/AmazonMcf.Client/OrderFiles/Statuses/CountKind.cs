namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>What a column counts of the units of a line.</summary>
internal enum CountKind
{
    /// <summary>The units that are left to ship.</summary>
    ToShip,

    /// <summary>The ordered units without those that were refunded; those that were shipped are among them.</summary>
    Net,

    /// <summary>The units that were shipped.</summary>
    Shipped,

    /// <summary>The units that were refunded, returned or canceled.</summary>
    Returned,
}
