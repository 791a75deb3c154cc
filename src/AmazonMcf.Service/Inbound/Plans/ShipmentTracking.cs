namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The tracking numbers of a shipment: by box, or of the freight.</summary>
internal sealed class ShipmentTracking
{
    /// <summary>The tracking numbers of boxes, by box id.</summary>
    public Dictionary<string, string>? Boxes { get; set; }

    public List<string>? FreightBills { get; set; }

    public string? BillOfLading { get; set; }
}
