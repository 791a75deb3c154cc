namespace AmazonMcf.Model;

/// <summary>A shipment the service would make.</summary>
public sealed class McfPreviewShipment
{
    /// <summary>The earliest it would leave, in UTC.</summary>
    public DateTime? EarliestShipDate { get; set; }

    /// <summary>The latest it would leave, in UTC.</summary>
    public DateTime? LatestShipDate { get; set; }

    /// <summary>The earliest it would arrive, in UTC.</summary>
    public DateTime? EarliestArrivalDate { get; set; }

    /// <summary>The latest it would arrive, in UTC.</summary>
    public DateTime? LatestArrivalDate { get; set; }

    /// <summary>Notes where dates are missing.</summary>
    public IReadOnlyList<string> ShippingNotes { get; set; } = [];

    /// <summary>What would be in it.</summary>
    public IReadOnlyList<McfPreviewItem> Items { get; set; } = [];
}
