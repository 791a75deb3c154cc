namespace AmazonMcf.Service.Catalog;

/// <summary>A change of the units of an inbound shipment; each number may be negative.</summary>
internal sealed class UnitChange
{
    /// <summary>Units with the seller, announced.</summary>
    public int Working { get; set; }

    /// <summary>Units with a carrier.</summary>
    public int Shipped { get; set; }

    /// <summary>Units at a fulfillment center, not received yet.</summary>
    public int Receiving { get; set; }

    /// <summary>Units that were received and can be sold.</summary>
    public int OnHand { get; set; }

    /// <summary>Units that were received and cannot be sold.</summary>
    public int Damaged { get; set; }
}
