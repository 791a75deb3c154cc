namespace AmazonMcf.Service.Book;

/// <summary>Where a package is at a moment.</summary>
/// <param name="Order">Its order.</param>
/// <param name="Shipment">Its shipment.</param>
/// <param name="Package">The package.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Stops">What happened so far, the last first.</param>
internal sealed record PackageTracking(
    OrderRecord Order,
    Shipment Shipment,
    Package Package,
    string Status,
    IReadOnlyList<TrackingStop> Stops
)
{
    /// <summary>When it is handed over; null while it is on the road.</summary>
    public (DateTime? Earliest, DateTime? Latest)? Window { get; init; }

    /// <summary>Who signed for it.</summary>
    public string? SignedForBy { get; init; }

    /// <summary>Where the driver left it; null before.</summary>
    public string? DropOff { get; init; }
}
