using AmazonMcf.FaultInjection.Planning;

namespace AmazonMcf.FaultInjection.Work;

/// <summary>
/// Plans what becomes of placed orders, in stages: each is over before the next begins. Units are in transit between the second
/// and the third. Some of it comes too late on purpose: reports of refusals must be true as well.
/// </summary>
/// <param name="random">The random numbers.</param>
/// <param name="withUpdates">Whether comments and speeds are changed.</param>
internal sealed class WorkPlanner(Random random, bool withUpdates)
{
    /// <summary>How many stages come before goods leave.</summary>
    public const int StagesBeforeShipping = 2;

    private const string ReasonForLateComers = "Changed after the order had been released.";

    /// <summary>Plans.</summary>
    /// <param name="orders">The orders that are placed.</param>
    public IReadOnlyList<IReadOnlyList<WorkItem>> Plan(IEnumerable<PlannedOrder> orders)
    {
        List<WorkItem> first = [], second = [], third = [];
        foreach (var order in orders)
        {
            if (order.IsHeld)
            {
                PlanHeld(order, first, second);
            }
            else
            {
                PlanShipped(order, first, second, third);
            }
        }

        return [first, second, third];
    }

    private void PlanHeld(PlannedOrder order, List<WorkItem> first, List<WorkItem> second)
    {
        var turn = random.Next(3);
        if (turn != 0 && withUpdates)
        {
            first.Add(new WorkItem(order.Id, WorkKind.Update, Comment: $"Packed by hand, number {order.Number}."));
        }

        second.Add(new WorkItem(order.Id, turn == 1 ? WorkKind.Cancel : WorkKind.Release));
    }

    private void PlanShipped(PlannedOrder order, List<WorkItem> first, List<WorkItem> second, List<WorkItem> third)
    {
        switch (random.Next(100))
        {
            case < 5:
                second.Add(new WorkItem(order.Id, WorkKind.Cancel));
                break;
            case < 13:
                third.Add(Return(order));
                break;
            case < 15:
                third.Add(new WorkItem(order.Id, WorkKind.Cancel, IsRefused: true));
                break;
            case < 16 when withUpdates:
                first.Add(new WorkItem(order.Id, WorkKind.Update, Comment: ReasonForLateComers, IsRefused: true));
                break;
        }
    }

    private WorkItem Return(PlannedOrder order) => random.Next(3) switch
    {
        0 => new WorkItem(order.Id, WorkKind.Return, ExpectedUnits: order.Units),
        1 => new WorkItem(order.Id, WorkKind.Return, Units: 1, ExpectedUnits: order.Lines.Count),
        _ => OneTooMany(order, order.Lines[0]),
    };

    private static WorkItem OneTooMany(PlannedOrder order, PlannedLine line) =>
        new(order.Id, WorkKind.Return, LineId: line.Id, Units: line.Quantity + 1, ExpectedUnits: line.Quantity);
}
