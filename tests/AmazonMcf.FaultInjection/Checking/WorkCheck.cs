using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Service;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Compares what workers reported with the books of the service.</summary>
internal sealed class WorkCheck
{
    private readonly Dictionary<string, CommittedOrder> books;
    private readonly List<Finding> findings = [];

    private WorkCheck(CommittedState state) =>
        books = state.Orders.ToDictionary(order => order.SellerFulfillmentOrderId, StringComparer.Ordinal);

    /// <summary>Compares.</summary>
    /// <param name="items">What was to be done, of all stages.</param>
    /// <param name="reports">All reports, in the order they were made.</param>
    /// <param name="state">The books.</param>
    /// <param name="reader">Shows what the books leave out: comments and actions.</param>
    public static async Task<CheckResult> CompareAsync(
        IReadOnlyList<WorkItem> items, IReadOnlyList<WorkReport> reports, CommittedState state, IOutboundClient reader)
    {
        var check = new WorkCheck(state);
        var told = reports.ToLookup(report => report.Key, StringComparer.Ordinal);
        foreach (var item in items)
        {
            check.Compare(item, [.. told[item.Key]], await reader.GetOrderAsync(item.OrderId, new ApiCall()));
        }

        check.CompareReturns(items);
        return new CheckResult(0, 0, check.findings);
    }

    private void Compare(WorkItem item, IReadOnlyList<WorkReport> reports, McfOrder order)
    {
        var isInForce = IsInForce(item, order);
        foreach (var report in reports.Where(report => report.Outcome != WorkOutcome.Open))
        {
            if (isInForce != (report.Outcome == WorkOutcome.Done))
            {
                Find(
                    FindingKind.Contradicted,
                    item,
                    $"was reported to be {report.Outcome} and is {(isInForce ? "" : "not ")}in force ({report.Reason})"
                );
            }

            if (item.Kind == WorkKind.Return && report.Outcome == WorkOutcome.Done && report.Units != order.ReturnItems!.Count)
            {
                Find(FindingKind.Contradicted, item, $"was reported to take {report.Units} units back and took {order.ReturnItems.Count}");
            }
        }

        if (reports.Count == 0 || reports[^1].Outcome == WorkOutcome.Open)
        {
            Find(FindingKind.Unknown, item, "was never settled");
        }
        else if (!item.IsRefused && !isInForce)
        {
            Find(FindingKind.Lost, item, "was asked for and is not in force");
        }
        else if (item.IsRefused && isInForce)
        {
            Find(FindingKind.Doubled, item, "came too late and is in force");
        }
    }

    private bool IsInForce(WorkItem item, McfOrder order) => item.Kind switch
    {
        WorkKind.Update => order.DisplayableOrderComment == item.Comment && order.ShippingSpeedCategory == "Expedited",
        WorkKind.Release => order.FulfillmentAction == "Ship" && order.Status == "Complete",
        WorkKind.Cancel => order.Status == "Cancelled" && books[item.OrderId].Cancels == 1,
        _ => order.ReturnItems!.Count > 0,
    };

    private void CompareReturns(IReadOnlyList<WorkItem> items)
    {
        var asked = items
            .Where(item => item.Kind == WorkKind.Return)
            .ToDictionary(item => item.OrderId, item => item.ExpectedUnits, StringComparer.Ordinal);
        foreach (var order in books.Values)
        {
            var units = asked.GetValueOrDefault(order.SellerFulfillmentOrderId);
            if (order.Returns > units)
            {
                Add(
                    FindingKind.Doubled,
                    $"Return {order.SellerFulfillmentOrderId}: {order.Returns} units come back where {units} were asked for"
                );
            }
            else if (order.Returns < units)
            {
                Add(
                    FindingKind.Lost,
                    $"Return {order.SellerFulfillmentOrderId}: {order.Returns} units come back where {units} were asked for"
                );
            }
        }
    }

    private void Find(FindingKind kind, WorkItem item, string what) => Add(kind, $"{item.Key} {what}");

    private void Add(FindingKind kind, string what) => findings.Add(new Finding(kind, what));
}
