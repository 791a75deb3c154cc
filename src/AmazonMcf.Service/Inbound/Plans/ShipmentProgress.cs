using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Brings the status of a plan in line with its shipments.</summary>
internal static class ShipmentProgress
{
    /// <summary>A plan is shipped when all its confirmed shipments have left.</summary>
    public static void Settle(IStoreSession session, PlanRecord plan)
    {
        var confirmed = ShipmentTable.OfPlan(session, plan.Id).Where(shipment => shipment.ConfirmationId is not null).ToList();
        if (plan.Status == PlanStatuses.Active && confirmed.Count > 0 && confirmed.TrueForAll(shipment => shipment.ShippedAt is not null))
        {
            plan.Status = PlanStatuses.Shipped;
        }
    }
}
