using System.Management.Automation;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Session;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>
/// The requests of inbound commands. Most changes are completed by the service after its response; this class waits for them and reports
/// their problems.
/// </summary>
/// <param name="command">The command.</param>
/// <param name="timeout">How long to wait for an operation; null for the default.</param>
/// <param name="noWait">Whether operations are returned instead of waited for.</param>
internal sealed class InboundWork(McfConnectedCmdlet command, TimeSpan? timeout = null, bool noWait = false)
{
    private const int ActivityId = 2;

    /// <summary>Runs requests for an input. Errors of the input become error records; errors of the connection end the command.</summary>
    /// <param name="target">The input, for error records.</param>
    /// <param name="requests">The requests.</param>
    public void Try(object target, Action requests) => command.Try(target, requests);

    /// <summary>Runs a request without a result.</summary>
    /// <param name="request">The request.</param>
    public void Send(Func<ApiCall, Task> request) => command.Run(async call =>
    {
        await request(call).ConfigureAwait(false);
        return true;
    });

    /// <summary>Runs a request.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="request">The request.</param>
    public T Get<T>(Func<ApiCall, Task<T>> request) => command.Run(request);

    /// <summary>The current time of a service: the virtual time of the embedded service, or else the time of the system.</summary>
    /// <param name="connection">The connection.</param>
    public static DateTime NowOf(McfConnection connection) =>
        EmbeddedConnections.ServiceOf(connection)?.Now ?? McfCmdlet.Time.GetUtcNow().UtcDateTime;

    /// <summary>Reads again and again until a condition is true or the timeout expires.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="read">Reads the object.</param>
    /// <param name="isReached">The condition.</param>
    /// <param name="interval">The time between two reads.</param>
    /// <param name="limit">The timeout; null for none.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The object as last read.</returns>
    public static async Task<T> WaitAsync<T>(
        Func<Task<T>> read, Func<T, bool> isReached, TimeSpan interval, TimeSpan? limit, ApiCall call)
    {
        var start = McfCmdlet.Time.GetTimestamp();
        while (true)
        {
            var last = await read().ConfigureAwait(false);
            var left = limit is { } end ? end - McfCmdlet.Time.GetElapsedTime(start) : interval;
            if (isReached(last) || left <= TimeSpan.Zero)
            {
                return last;
            }

            await McfCmdlet.Time.Delay(left < interval ? left : interval, call.Dispatch).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a list to its end.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="open">Opens the list.</param>
    public IReadOnlyList<T> Read<T>(Func<ApiCall, IAsyncEnumerable<T>> open) => [.. command.Stream(open)];

    /// <summary>Sends a change and waits until it is completed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="request">The request.</param>
    /// <returns>Whether it succeeded; false, too, if the operation is returned instead of waited for.</returns>
    public bool Change(McfConnection connection, Func<ApiCall, Task<McfInboundOperation>> request)
    {
        var operation = Make(
            request, "Read the plan with Get-McfInboundPlan, or run the command again: what is confirmed is not confirmed twice.");
        if (noWait)
        {
            command.WriteObject(operation);
            return false;
        }

        return Complete(connection, operation);
    }

    /// <summary>Sends a change. If the command is stopped meanwhile, a warning says that the outcome is unknown.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="advice">How to find out.</param>
    public T Make<T>(Func<ApiCall, Task<T>> request, string advice)
    {
        ApiCall? sent = null;
        try
        {
            return command.Run(call => request(sent = call));
        }
        catch (Exception stop) when (stop is OperationCanceledException or PipelineStoppedException && sent is { MayHaveTakenEffect: true })
        {
            command.WarnLate($"{command.CommandName} was stopped: the outcome of its request is unknown. {advice}");
            throw;
        }
    }

    /// <summary>Waits until an operation is completed. Its problems become errors and warnings.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>Whether it succeeded.</returns>
    public bool Complete(McfConnection connection, McfInboundOperation operation)
    {
        if (!operation.HasEnded)
        {
            Wait(connection, operation);
        }

        foreach (var problem in operation.Problems.Where(problem => problem.IsWarning))
        {
            command.WriteWarning(problem.ToString());
        }

        foreach (var failure in connection.Inbound.Operations.FailuresOf(operation))
        {
            command.WriteError(ErrorRecords.Of(failure, operation));
        }

        if (!operation.HasEnded)
        {
            command.WriteError(ErrorRecords.InboundWaitTimeout(operation));
        }

        return operation.HasEnded && !operation.HasFailed;
    }

    /// <summary>Reads options, and requests them first if there are none that can be confirmed.</summary>
    /// <typeparam name="T">The type of the options.</typeparam>
    /// <param name="connection">The connection.</param>
    /// <param name="refresh">Whether new options are requested in any case.</param>
    /// <param name="list">Reads the options.</param>
    /// <param name="isUsable">Whether an option can be confirmed or is confirmed.</param>
    /// <param name="generate">Requests options.</param>
    /// <returns>The options; empty after an error.</returns>
    public IReadOnlyList<T> ReadOptions<T>(
        McfConnection connection,
        bool refresh,
        Func<ApiCall, Task<IReadOnlyList<T>>> list,
        Func<T, bool> isUsable,
        Func<ApiCall, Task<McfInboundOperation>> generate)
    {
        if (!refresh && command.Run(list) is { Count: > 0 } known && known.Any(isUsable))
        {
            return known;
        }

        return Complete(connection, command.Run(generate)) ? command.Run(list) : [];
    }

    private void Settle(McfConnection connection, McfInboundOperation operation)
    {
        // With a stopped clock, operations of the embedded service take no time.
        if (connection.Kind == McfConnectionKind.Embedded)
        {
            var now = command.Run(call => connection.Inbound.Operations.GetAsync(operation.OperationId!, call));
            (operation.Status, operation.Problems, operation.Operation) = (now.Status, now.Problems, now.Operation ?? operation.Operation);
        }

        if (!operation.HasEnded)
        {
            command.Run(call => connection.Inbound.Operations.WaitAsync(operation, null, timeout, call));
        }
    }

    private void Wait(McfConnection connection, McfInboundOperation operation)
    {
        var progress = new ProgressRecord(ActivityId, "Waiting for Amazon", operation.Operation ?? operation.OperationId ?? "operation");
        command.WriteProgress(progress);
        try
        {
            Settle(connection, operation);
        }
        catch (Exception stop) when (stop is OperationCanceledException or PipelineStoppedException)
        {
            command.WarnLate(
                $"Amazon continues {operation.Operation} '{operation.OperationId}'. To wait for it: "
                + $"Wait-McfInboundOperation {operation.OperationId}");
            throw;
        }
        finally
        {
            progress.RecordType = ProgressRecordType.Completed;
            if (!command.Stop.IsStopped)
            {
                command.WriteProgress(progress);
            }
        }
    }
}
