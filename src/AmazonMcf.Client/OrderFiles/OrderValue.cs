namespace AmazonMcf.OrderFiles;

/// <summary>A value that a user specifies for all orders of a run.</summary>
internal enum OrderValue
{
    /// <summary>The comment that recipients see.</summary>
    Comment,

    /// <summary>The country to ship from.</summary>
    Country,

    /// <summary>The order date that recipients see.</summary>
    Date,

    /// <summary>The format of dates.</summary>
    DateFormat,

    /// <summary>An email address for notifications.</summary>
    Email,

    /// <summary>The features to request.</summary>
    Features,

    /// <summary>What to do if inventory is insufficient.</summary>
    FulfillmentPolicy,

    /// <summary>A prefix or suffix of order IDs.</summary>
    IdPart,

    /// <summary>A shipping speed.</summary>
    Speed,

    /// <summary>The speeds of shipping methods.</summary>
    SpeedMap,
}
