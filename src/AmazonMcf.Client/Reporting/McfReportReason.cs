namespace AmazonMcf.Reporting;

/// <summary>Why an order needs a person, the most urgent first.</summary>
public enum McfReportReason
{
    /// <summary>The hold runs out within three days.</summary>
    HoldExpires,

    /// <summary>Amazon cannot process the order as it is.</summary>
    Invalid,

    /// <summary>Nothing could be filled.</summary>
    Unfulfillable,

    /// <summary>A part of the units could not be filled.</summary>
    PartlyFilled,

    /// <summary>A parcel is lost, damaged, refused, undeliverable or on its way back.</summary>
    ParcelInTrouble,

    /// <summary>The hold ran out, and Amazon cancelled the order.</summary>
    HoldRanOut,

    /// <summary>Units should have left more than a day ago.</summary>
    DepartureOverdue,

    /// <summary>A parcel should have arrived more than a day ago.</summary>
    ArrivalOverdue,
}
