using AmazonMcf.Errors;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using SellingPartner;
using SellingPartner.Telemetry;
using OperationProblem = SellingPartner.OperationProblem;
using OperationStatus = SellingPartner.OperationStatus;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Waits for operations.</summary>
/// <param name="work">The API.</param>
/// <param name="time">The clock of the waits.</param>
internal sealed class OperationsClient(InboundWork work, TimeProvider time) : IInboundOperations
{
    public async Task<McfInboundOperation> GetAsync(string operationId, ApiCall call)
    {
        var status = await work.Api.GetInboundOperationStatusAsync(operationId, call).ConfigureAwait(false);
        return work.Mark.On(Update(new McfInboundOperation { OperationId = operationId }, status));
    }

    public async Task<McfInboundOperation> WaitAsync(
        McfInboundOperation operation, Action<McfInboundOperation>? progress, TimeSpan? timeout, ApiCall call)
    {
        if (operation.HasEnded)
        {
            return operation;
        }

        // What is known only by the name of its model is polled with the description of the status itself.
        var polled = new LongRunningOperation(OperationOf(operation), RequireId(operation));
        await new OperationPoller(time).WaitAsync(
            polled,
            async operationId =>
            {
                var status = await work.Api.GetInboundOperationStatusAsync(operationId, call).ConfigureAwait(false);
                Update(operation, status);
                return new OperationReading(StatusOf(operation), ProblemsOf(operation));
            },
            _ => progress?.Invoke(operation),
            timeout,
            call.Dispatch).ConfigureAwait(false);
        return work.Mark.On(operation);
    }

    public IReadOnlyList<McfInboundOperationFailedException> FailuresOf(McfInboundOperation operation)
    {
        var ended = new LongRunningOperation(OperationOf(operation), operation.OperationId ?? "");
        ended.Update(new OperationReading(StatusOf(operation), ProblemsOf(operation)));
        return [.. ended.Failures.Cast<McfInboundOperationFailedException>()];
    }

    private static ApiOperation OperationOf(McfInboundOperation operation) =>
        InboundOperations.All.FirstOrDefault(known => known.Name == operation.Operation) ?? InboundOperations.GetInboundOperationStatus;

    private static string RequireId(McfInboundOperation operation) =>
        operation.OperationId.NullIfBlank() ?? throw new ArgumentException("The operation has no id.", nameof(operation));

    private static McfInboundOperation Update(McfInboundOperation operation, InboundOperationStatus status)
    {
        operation.Operation ??= status.Operation;
        operation.Status = status.OperationStatus ?? InboundOperationStatuses.InProgress;
        operation.Problems = status.OperationProblems.ToModel(problem => new McfInboundProblem
        {
            Code = problem.Code,
            Message = problem.Message,
            Details = problem.Details.NullIfBlank(),
            Severity = problem.Severity,
        });
        return operation;
    }

    private static OperationStatus StatusOf(McfInboundOperation operation) =>
        !operation.HasEnded ? OperationStatus.InProgress : operation.HasFailed ? OperationStatus.Failed : OperationStatus.Succeeded;

    private static IReadOnlyList<OperationProblem> ProblemsOf(McfInboundOperation operation) =>
        [.. operation.Problems.Select(problem =>
            new OperationProblem(problem.Code ?? "", problem.Message ?? "", problem.Details, problem.Severity))];
}
