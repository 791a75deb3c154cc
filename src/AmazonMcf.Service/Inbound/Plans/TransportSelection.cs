namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The transportation option chosen for a shipment.</summary>
internal sealed class TransportSelection
{
    public string ShipmentId { get; set; } = "";

    public string OptionId { get; set; } = "";

    public InboundContact? Contact { get; set; }
}
