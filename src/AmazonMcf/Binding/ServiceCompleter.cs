using System.Collections;
using System.Collections.Concurrent;
using AmazonMcf.Connection;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes values that are read from the service, within half a second, so that typing never waits for the network.</summary>
internal abstract class ServiceCompleter : ValueCompleter
{
    private static readonly TimeSpan LookupTimeout = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc />
    protected sealed override IEnumerable<(string Value, string Tip)> Values(IDictionary bound)
    {
        if (BoundConnection.Find(bound) is not { } connection)
        {
            return [];
        }

        var found = new ConcurrentQueue<(string Value, string Tip)>();
        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        var asking = Task.Run(() => AskAsync(connection, bound, new ApiCall(null, stop.Dispatch, stop.Wire), found));
        try
        {
            // Of a list that takes longer, its beginning is offered.
            asking.Wait(LookupTimeout);
            return found.ToArray();
        }
        finally
        {
            stop.Stop();
        }
    }

    /// <summary>Reads the values from the service.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="bound">The parameters typed so far.</param>
    /// <param name="call">The call to report to.</param>
    /// <param name="found">Takes each value as soon as it is read.</param>
    /// <returns>A task that completes when all values are read.</returns>
    private protected abstract Task AskAsync(
        McfConnection connection, IDictionary bound, ApiCall call, ConcurrentQueue<(string Value, string Tip)> found);
}
