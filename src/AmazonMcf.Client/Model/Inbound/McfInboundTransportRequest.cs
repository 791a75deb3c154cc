namespace AmazonMcf.Model;

/// <summary>
/// What the service needs to offer transport for a shipment. Source: ShipmentTransportationConfiguration of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundTransportRequest
{
    /// <summary>The shipment.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>When the shipment is ready for the carrier, in UTC.</summary>
    public DateTime? ReadyToShip { get; set; }

    /// <summary>The contact for the carrier. Required for freight with a partnered carrier.</summary>
    public McfInboundContact? Contact { get; set; }

    /// <summary>The freight class, for example <c>FC_50</c>; null for parcels.</summary>
    public string? FreightClass { get; set; }

    /// <summary>The declared value of the freight; null for parcels.</summary>
    public McfMoney? DeclaredValue { get; set; }

    /// <summary>The pallets; empty for parcels.</summary>
    public IReadOnlyList<McfInboundPallet> Pallets { get; set => field = Readable.List(value); } = Readable.List<McfInboundPallet>([]);
}
