using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>Changes where a shipment comes from, and how SKUs are prepared.</summary>
internal static class ShipmentChanges
{
    /// <summary>Changes the address that a shipment is sent from.</summary>
    public static void SetSource(Change change)
    {
        var shipment = change.Shipment();
        Change.Require(
            shipment.Status == InboundStatuses.Unconfirmed || shipment.IsWithSeller, Problems.WrongStatus(change.Operation, shipment));
        Change.Require(PlanChanges.IsAddress(change.Argument.Address!), Problems.Address());
        shipment.Source = change.Argument.Address!;
        ShipmentTable.Save(change.Session, shipment);
    }

    /// <summary>Sets how SKUs of a marketplace are prepared.</summary>
    public static void SetPrep(Change change)
    {
        foreach (var prep in change.Argument.Preps!)
        {
            PrepTable.Save(change.Session, change.Argument.MarketplaceId!, prep);
        }
    }
}
