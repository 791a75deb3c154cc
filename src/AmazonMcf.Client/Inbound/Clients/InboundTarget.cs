using AmazonMcf.Model;
using SellingPartner;

namespace AmazonMcf.Inbound.Clients;

/// <summary>An operation and what it is about.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="InboundPlanId">The plan.</param>
/// <param name="ShipmentId">The shipment; null for the whole plan.</param>
internal sealed record InboundTarget(ApiOperation Operation, string? InboundPlanId, string? ShipmentId = null)
{
    /// <summary>The operation as users see it.</summary>
    /// <param name="operationId">Its id; null if it is not known.</param>
    /// <param name="status">Its status.</param>
    public McfInboundOperation ToModel(string? operationId, string status) => new()
    {
        OperationId = operationId,
        Operation = Operation.Name,
        Status = status,
        InboundPlanId = InboundPlanId,
        ShipmentId = ShipmentId,
    };
}
