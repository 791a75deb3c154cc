namespace AmazonMcf.Service.Book;

/// <summary>What a sandbox call has set about a package; what is null follows from the shipment and the time.</summary>
internal sealed class PackageReport
{
    /// <summary>How far it is.</summary>
    public string? Status { get; set; }

    /// <summary>When it is to arrive (UTC).</summary>
    public DateTime? ArrivalDate { get; set; }

    /// <summary>The code of the carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's page about it.</summary>
    public string? CarrierUrl { get; set; }

    /// <summary>The tracking number of the carrier.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>Amazon's page about it.</summary>
    public string? AmazonUrl { get; set; }

    /// <summary>Amazon's tracking number.</summary>
    public string? AmazonTrackingNumber { get; set; }

    /// <summary>Where it was left.</summary>
    public DropOffPlace? DropOff { get; set; }

    /// <summary>The picture of the delivery.</summary>
    public string? PhotoUrl { get; set; }

    /// <summary>Who received it.</summary>
    public string? ReceivedBy { get; set; }

    /// <summary>Applies a later report: what it does not say stays.</summary>
    public PackageReport With(PackageReport later) => new()
    {
        Status = later.Status ?? Status,
        ArrivalDate = later.ArrivalDate ?? ArrivalDate,
        CarrierCode = later.CarrierCode ?? CarrierCode,
        CarrierUrl = later.CarrierUrl ?? CarrierUrl,
        TrackingNumber = later.TrackingNumber ?? TrackingNumber,
        AmazonUrl = later.AmazonUrl ?? AmazonUrl,
        AmazonTrackingNumber = later.AmazonTrackingNumber ?? AmazonTrackingNumber,
        DropOff = later.DropOff ?? DropOff,
        PhotoUrl = later.PhotoUrl ?? PhotoUrl,
        ReceivedBy = later.ReceivedBy ?? ReceivedBy,
    };
}
