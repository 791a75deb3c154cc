using AmazonMcf.Errors;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Work;

/// <summary>Does pieces of work through the client core, many at a time, and writes down what came of each.</summary>
/// <param name="outbound">Changes orders.</param>
/// <param name="placeReturn">Asks for returns.</param>
/// <param name="report">Takes what came of a piece of work, on any thread.</param>
internal sealed class Worker(IOutboundClient outbound, PlaceReturn placeReturn, Action<WorkReport> report)
{
    private const int AtOnce = 64;
    private const string NewSpeed = "Expedited";
    private const string ReturnReason = "CR-DEFECTIVE";

    /// <summary>Does the work, in any order. What a stop cuts off stays unreported.</summary>
    public async Task RunAsync(IEnumerable<WorkItem> items, CancellationToken stop)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
        try
        {
            await Parallel.ForEachAsync(items, options, async (item, _) => report(await DoAsync(item, new ApiCall(null, stop, stop))));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task<WorkReport> DoAsync(WorkItem item, ApiCall call)
    {
        try
        {
            return await (item.Kind switch
            {
                WorkKind.Update => UpdateAsync(item, call),
                WorkKind.Release => ReleaseAsync(item, call),
                WorkKind.Cancel => CancelAsync(item, call),
                _ => ReturnAsync(item, call),
            });
        }
        catch (McfException failure)
        {
            return new WorkReport(
                item.Key,
                IsRejection(failure) ? WorkOutcome.Refused : WorkOutcome.Open,
                Reason: $"{failure.ErrorId}: {failure.Message}"
            );
        }
    }

    private static bool IsRejection(McfException failure) =>
        failure
            is McfOrderNotUpdatableException
                or McfOrderNotCancellableException
                or McfInvalidRequestException
                or McfOrderNotFoundException;

    private async Task<WorkReport> UpdateAsync(WorkItem item, ApiCall call)
    {
        var update = new McfOrderUpdate
        {
            SellerFulfillmentOrderId = item.OrderId,
            DisplayableOrderComment = item.Comment,
            ShippingSpeedCategory = NewSpeed,
        };
        await outbound.UpdateOrderAsync(update, call);
        return new WorkReport(item.Key, WorkOutcome.Done);
    }

    private async Task<WorkReport> ReleaseAsync(WorkItem item, ApiCall call)
    {
        try
        {
            await outbound.UpdateOrderAsync(
                new McfOrderUpdate { SellerFulfillmentOrderId = item.OrderId, FulfillmentAction = "Ship" },
                call
            );
        }
        catch (McfOrderNotUpdatableException)
        {
            // A worker before this one may have released it and not lived to say so.
            var order = await outbound.GetOrderAsync(item.OrderId, call);
            if (order.FulfillmentAction != "Ship")
            {
                throw;
            }
        }

        return new WorkReport(item.Key, WorkOutcome.Done);
    }

    private async Task<WorkReport> CancelAsync(WorkItem item, ApiCall call)
    {
        await outbound.CancelOrderAsync(item.OrderId, call);
        return new WorkReport(item.Key, WorkOutcome.Done);
    }

    private async Task<WorkReport> ReturnAsync(WorkItem item, ApiCall call)
    {
        var order = await outbound.GetOrderAsync(item.OrderId, call);
        var selection = new ReturnSelection
        {
            SellerFulfillmentOrderItemId = item.LineId,
            Quantity = item.Units,
            ReturnReasonCode = ReturnReason,
        };
        var result = await placeReturn(item.OrderId, ReturnPlan.Make(order, selection), call);
        return new WorkReport(
            item.Key, WorkOutcome.Done, result.Accepted.Count, string.Join("; ", result.Refused.Select(unit => unit.ReasonCode)));
    }
}
