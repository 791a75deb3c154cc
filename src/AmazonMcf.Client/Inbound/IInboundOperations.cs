using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound;

/// <summary>Waits for operations that the service completes after its response. Part of <see cref="IInbound"/>.</summary>
public interface IInboundOperations
{
    /// <summary>Reads the status of an operation.</summary>
    /// <param name="operationId">The id of the operation.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation.</returns>
    /// <exception cref="McfInboundNotFoundException">The service has no such operation.</exception>
    Task<McfInboundOperation> GetAsync(string operationId, ApiCall call);

    /// <summary>
    /// Waits until an operation is completed or the timeout expires, which <see cref="McfInboundOperation.HasEnded"/> distinguishes. The
    /// status is read after 1 second, then at intervals that grow by half, up to 10 seconds. The operation keeps its latest status if the
    /// wait is stopped or a read fails: pass the same operation again to resume the wait. An operation that has ended is returned at once.
    /// </summary>
    /// <param name="operation">The operation, or a new object with only its <c>OperationId</c>.</param>
    /// <param name="progress">Called after each read. Default: null.</param>
    /// <param name="timeout">The timeout. Default: 5 minutes.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The same operation. A failed operation is returned, too; <see cref="FailuresOf"/> lists its errors.</returns>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    Task<McfInboundOperation> WaitAsync(
        McfInboundOperation operation, Action<McfInboundOperation>? progress, TimeSpan? timeout, ApiCall call);

    /// <summary>The errors of an operation that failed: one for each problem that is not a warning.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The errors; empty if it did not fail. Warnings are only in <see cref="McfInboundOperation.Problems"/>.</returns>
    IReadOnlyList<McfInboundOperationFailedException> FailuresOf(McfInboundOperation operation);
}
