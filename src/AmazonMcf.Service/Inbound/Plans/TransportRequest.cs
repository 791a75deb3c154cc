namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>What a shipment needs to be transported.</summary>
internal sealed class TransportRequest
{
    public string ShipmentId { get; set; } = "";

    public DateTime ReadyFrom { get; set; }

    public InboundContact? Contact { get; set; }

    public InboundFreight? Freight { get; set; }

    public List<InboundPallet> Pallets { get; set; } = [];
}
