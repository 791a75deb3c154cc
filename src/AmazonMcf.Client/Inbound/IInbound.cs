namespace AmazonMcf.Inbound;

/// <summary>
/// Sends units to Amazon's fulfillment centers: plans, placement, packing, transport and shipments. The service completes most changes
/// after its response; such methods return the operation, which <see cref="IInboundOperations.WaitAsync"/> waits for.
/// </summary>
public interface IInbound
{
    /// <summary>The operations that the service completes after its response.</summary>
    IInboundOperations Operations { get; }

    /// <summary>Inbound plans.</summary>
    IInboundPlans Plans { get; }

    /// <summary>How the units of a plan are packed.</summary>
    IInboundPacking Packing { get; }

    /// <summary>Which fulfillment centers the units of a plan go to, and the fees.</summary>
    IInboundPlacements Placements { get; }

    /// <summary>Which carriers transport the shipments of a plan, and when they are delivered.</summary>
    IInboundTransport Transport { get; }

    /// <summary>Shipments, their content, and what was received.</summary>
    IInboundShipments Shipments { get; }

    /// <summary>Labels and freight documents.</summary>
    IInboundLabels Labels { get; }
}
