using AmazonMcf.Service.Book;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>An operation at the moment it is applied.</summary>
/// <param name="Instant">The moment, with the means to change the store.</param>
/// <param name="Operation">The name of the operation.</param>
/// <param name="Plan">The plan. Written back afterwards.</param>
/// <param name="Argument">What the operation was given.</param>
internal sealed record Change(Instant Instant, string Operation, PlanRecord Plan, ChangeArgument Argument)
{
    public IStoreSession Session => Instant.Session;

    public DateTime At => Instant.At;

    /// <summary>Warnings of an operation that succeeds.</summary>
    public List<InboundProblem> Warnings { get; } = [];

    /// <summary>Fails the operation if a condition does not hold.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="problem">The problem if it does not.</param>
    public static void Require(bool holds, InboundProblem problem)
    {
        if (!holds)
        {
            throw new InboundProblemException([problem]);
        }
    }

    /// <summary>Fails the operation if there are problems.</summary>
    public static void Require(IReadOnlyList<InboundProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InboundProblemException(problems);
        }
    }

    /// <summary>Fails the operation if the plan was canceled in the meantime.</summary>
    public void RequireActive() => Require(Plan.Status == PlanStatuses.Active, Problems.WrongPlan(Operation, Plan));

    /// <summary>The shipments of the placement option that is confirmed.</summary>
    public List<ShipmentRecord> ConfirmedShipments() =>
        [.. ShipmentTable.OfPlan(Session, Plan.Id).Where(shipment => shipment.ConfirmationId is not null)];

    /// <summary>The shipment that the operation is about.</summary>
    public ShipmentRecord Shipment() => Shipment(Argument.ShipmentId!);

    /// <summary>A shipment; the operation fails if its placement option was generated again in the meantime.</summary>
    public ShipmentRecord Shipment(string shipmentId) =>
        ShipmentTable.Find(Session, shipmentId) ?? throw new InboundProblemException([Problems.NoShipment(shipmentId)]);
}
