namespace AmazonMcf.Model;

/// <summary>
/// Tracking numbers for a shipment with the seller's own carrier: of parcels by box, or of freight. Source: TrackingDetailsInput of
/// Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundTrackingUpdate
{
    /// <summary>The tracking numbers of the boxes; empty for freight.</summary>
    public IReadOnlyList<McfInboundTracking> Boxes { get; set => field = Readable.List(value); } = Readable.List<McfInboundTracking>([]);

    /// <summary>The freight bill number (PRO); null for parcels.</summary>
    public string? FreightBillNumber { get; set; }

    /// <summary>The number of the bill of lading; null for parcels.</summary>
    public string? BillOfLadingNumber { get; set; }
}
