namespace AmazonMcf.Reporting;

/// <summary>Why an order needs attention, most urgent first.</summary>
public enum McfReportReason
{
    /// <summary>The hold expires within three days.</summary>
    HoldExpires,

    /// <summary>Amazon cannot process the order as it is.</summary>
    Invalid,

    /// <summary>Nothing could be fulfilled.</summary>
    Unfulfillable,

    /// <summary>Some units could not be fulfilled.</summary>
    PartlyFilled,

    /// <summary>A parcel is lost, damaged, refused, undeliverable or on its way back.</summary>
    ParcelInTrouble,

    /// <summary>The hold expired, and Amazon canceled the order.</summary>
    HoldRanOut,

    /// <summary>Units were due to ship more than a day ago.</summary>
    DepartureOverdue,

    /// <summary>A parcel was due more than a day ago.</summary>
    ArrivalOverdue,
}
