namespace AmazonMcf.Reporting;

/// <summary>Why an order needs attention, as text.</summary>
public static class McfReportReason
{
    /// <summary>The client secret of a connection expires within 30 days, or has expired. Concerns no order.</summary>
    public const string ClientSecretExpires = nameof(ClientSecretExpires);

    /// <summary>The hold expires within three days.</summary>
    public const string HoldExpires = nameof(HoldExpires);

    /// <summary>Amazon cannot process the order as it is.</summary>
    public const string Invalid = nameof(Invalid);

    /// <summary>Nothing could be fulfilled.</summary>
    public const string Unfulfillable = nameof(Unfulfillable);

    /// <summary>Some units could not be fulfilled.</summary>
    public const string PartlyFilled = nameof(PartlyFilled);

    /// <summary>A parcel is lost, damaged, refused, undeliverable or being returned.</summary>
    public const string ParcelInTrouble = nameof(ParcelInTrouble);

    /// <summary>The hold expired, and Amazon canceled the order.</summary>
    public const string HoldRanOut = nameof(HoldRanOut);

    /// <summary>Units were due to ship more than a day ago.</summary>
    public const string DepartureOverdue = nameof(DepartureOverdue);

    /// <summary>A parcel was due more than a day ago.</summary>
    public const string ArrivalOverdue = nameof(ArrivalOverdue);

    /// <summary>All reasons, most urgent first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ClientSecretExpires, HoldExpires, Invalid, Unfulfillable, PartlyFilled, ParcelInTrouble, HoldRanOut, DepartureOverdue,
        ArrivalOverdue,
    ];
}
