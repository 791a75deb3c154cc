namespace AmazonMcf.Model;

/// <summary>A shipment that the service would create.</summary>
public sealed class McfPreviewShipment
{
    /// <summary>The earliest ship date, in UTC.</summary>
    public DateTime? EarliestShipDate { get; set; }

    /// <summary>The latest ship date, in UTC.</summary>
    public DateTime? LatestShipDate { get; set; }

    /// <summary>The earliest arrival date, in UTC.</summary>
    public DateTime? EarliestArrivalDate { get; set; }

    /// <summary>The latest arrival date, in UTC.</summary>
    public DateTime? LatestArrivalDate { get; set; }

    /// <summary>Notes of the service about missing dates.</summary>
    public IReadOnlyList<string> ShippingNotes { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The units in the shipment.</summary>
    public IReadOnlyList<McfPreviewItem> Items { get; set => field = Readable.List(value); } = Readable.List<McfPreviewItem>([]);

    /// <inheritdoc />
    public override string ToString() => Items.ToString()!;
}
