using AmazonMcf.Service.Book;
using AmazonMcf.Service.Clock;
using AmazonMcf.Service.Inbound.Changes;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound;

/// <summary>The inbound plans of the store, with their operations and shipments: what time does to them.</summary>
/// <param name="rules">How the warehouses of the store work.</param>
/// <param name="clock">The virtual clock.</param>
internal sealed class InboundBook(ServiceRules rules, IServiceClock clock)
{
    /// <summary>When the next operation or shipment is due; null when none is.</summary>
    public static DateTime? NextDue(IStoreSession session) =>
        Earlier(OperationRecordTable.NextDue(session), ShipmentTable.NextDue(session));

    /// <summary>Makes the change that is due next.</summary>
    /// <param name="session">The call.</param>
    /// <param name="at">When it is due.</param>
    public void MoveNext(IStoreSession session, DateTime at)
    {
        var instant = new Instant(session, rules, at);
        if (OperationRecordTable.NextDue(session) == at)
        {
            Complete(OperationRecordTable.FindDue(session)!, instant);
        }
        else
        {
            Move(ShipmentTable.FindDue(session)!, instant);
        }
    }

    /// <summary>Starts an operation. While the clock is stopped it is complete at once, for a client could wait forever.</summary>
    /// <param name="session">The call.</param>
    /// <param name="planId">The plan; null for none.</param>
    /// <param name="name">The operation.</param>
    /// <param name="argument">What it is given.</param>
    /// <returns>The id of the operation.</returns>
    public string Start(IStoreSession session, string? planId, string name, ChangeArgument argument)
    {
        var operation = new OperationRecord(Identifiers.Operation(session), planId, name, OperationStatuses.InProgress, argument, []);
        var time = clock.GetScale(session) > 0 ? rules.InboundOperation : TimeSpan.Zero;
        OperationRecordTable.Add(session, operation, session.Now + time);
        if (time == TimeSpan.Zero)
        {
            Complete(operation, new Instant(session, rules, session.Now));
        }

        return operation.Id;
    }

    private static void Complete(OperationRecord operation, Instant instant)
    {
        var plan = operation.PlanId is { } planId ? PlanTable.Find(instant.Session, planId)! : new PlanRecord();
        var change = new Change(instant, operation.Name, plan, operation.Argument);
        try
        {
            ChangeTable.Apply(change);
            OperationRecordTable.End(instant.Session, operation.Id, OperationStatuses.Success, change.Warnings);
        }
        catch (InboundProblemException failure)
        {
            OperationRecordTable.End(instant.Session, operation.Id, OperationStatuses.Failed, failure.Problems);
        }

        if (operation.PlanId is not null)
        {
            plan.UpdatedAt = instant.At;
            PlanTable.Save(instant.Session, plan);
        }
    }

    private static void Move(ShipmentRecord shipment, Instant instant)
    {
        ShipmentLifecycle.Move(instant, shipment);
        ShipmentTable.Save(instant.Session, shipment);
        if (shipment.Status == InboundStatuses.Shipped)
        {
            var plan = PlanTable.Find(instant.Session, shipment.PlanId)!;
            ShipmentProgress.Settle(instant.Session, plan);
            plan.UpdatedAt = instant.At;
            PlanTable.Save(instant.Session, plan);
        }
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other : one;
}
