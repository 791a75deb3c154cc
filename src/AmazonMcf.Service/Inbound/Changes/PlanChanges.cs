using AmazonMcf.Connection;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>Creates and cancels plans.</summary>
internal static class PlanChanges
{
    private const string Unclassified = "UNKNOWN";
    private const string Amazon = "AMAZON";

    /// <summary>Accepts a plan, or voids it with a problem for each line that cannot be sent in.</summary>
    public static void Create(Change change)
    {
        var plan = change.Plan;
        var problems = plan.Lines.SelectMany(line => FindProblems(change, line)).ToList();
        if (!IsAddress(plan.Source))
        {
            problems.Insert(0, Problems.Address());
        }

        if (problems.Count > 0)
        {
            plan.Status = PlanStatuses.Voided;
            Change.Require(problems);
        }
    }

    /// <summary>Cancels a plan with all its shipments.</summary>
    public static void Cancel(Change change)
    {
        var shipments = ShipmentTable.OfPlan(change.Session, change.Plan.Id);
        Change.Require(change.Plan.Status != PlanStatuses.Voided, Problems.WrongPlan(change.Operation, change.Plan));
        Change.Require([
            .. shipments.Where(shipment => !IsCancellable(shipment)).Select(shipment => Problems.WrongStatus(change.Operation, shipment)),
        ]);
        foreach (var shipment in shipments)
        {
            if (shipment.Transport?.VoidableUntil < change.At)
            {
                change.Warnings.Add(Problems.VoidCharge(shipment.Id));
            }

            InboundUnits.Withdraw(change.Instant, shipment);
            shipment.MoveTo(InboundStatuses.Cancelled, change.At, next: null);
            ShipmentTable.Save(change.Session, shipment);
        }

        change.Plan.Status = PlanStatuses.Voided;
    }

    private static IEnumerable<InboundProblem> FindProblems(Change change, PlanLine line)
    {
        var marketplaceId = change.Plan.MarketplaceId;
        if (line.FnSku.Length == 0)
        {
            yield return Problems.UnknownSku(line.Sku);
        }
        else if (PrepTable.Find(change.Session, marketplaceId, line.Sku).Category == Unclassified)
        {
            yield return Problems.MissingPrep(line.Sku);
        }

        if (line.LabelOwner == Amazon && McfMarketplaces.Find(marketplaceId)?.CountryCode == Countries.UnitedStates)
        {
            yield return Problems.LabelOwner(line.Sku);
        }
    }

    public static bool IsAddress(InboundAddress address) =>
        address.Country != Countries.UnitedStates || (address.State is { } state && Countries.IsState(state));

    private static bool IsCancellable(ShipmentRecord shipment) =>
        shipment.Status is InboundStatuses.Unconfirmed || shipment.IsWithSeller || InboundStatuses.IsOnTheWay(shipment.Status);
}
