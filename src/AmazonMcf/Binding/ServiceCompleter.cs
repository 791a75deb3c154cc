using System.Collections;
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

        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        var asking = Task.Run(() => AskAsync(connection, bound, new ApiCall(null, stop.Dispatch, stop.Wire)));
        try
        {
            return asking.Wait(LookupTimeout) ? asking.GetAwaiter().GetResult() : [];
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
    /// <returns>The values.</returns>
    protected abstract Task<IReadOnlyList<(string Value, string Tip)>> AskAsync(McfConnection connection, IDictionary bound, ApiCall call);
}
