using AmazonMcf.Connection;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Failures of connections, held back until it is known whether they are of single inputs or of a service that cannot be reached: then one
/// error is enough.
/// </summary>
/// <typeparam name="TRequest">One input.</typeparam>
/// <typeparam name="TResult">The result for one input.</typeparam>
internal sealed class Outages<TRequest, TResult>
{
    /// <summary>How many failures without a response in between end the work over a connection.</summary>
    public const int Limit = 3;

    private readonly Dictionary<McfConnection, List<DispatchResult<Routed<TRequest>, TResult>>> held = [];
    private readonly Dictionary<McfConnection, Exception> down = [];

    /// <summary>Whether nothing more is sent over a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="failure">The failure that ended it.</param>
    public bool IsDown(McfConnection connection, out Exception? failure) => down.TryGetValue(connection, out failure);

    /// <summary>Holds a failure back.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Whether the connection now counts as down.</returns>
    public bool Hold(DispatchResult<Routed<TRequest>, TResult> outcome)
    {
        var connection = outcome.Request.Connection;
        if (!held.TryGetValue(connection, out var failures))
        {
            held[connection] = failures = [];
        }

        failures.Add(outcome);
        if (failures.Count < Limit)
        {
            return false;
        }

        down[connection] = outcome.Failure!;
        return true;
    }

    /// <summary>The failures that were held back, which are then no longer held.</summary>
    /// <param name="connection">The connection; null for all.</param>
    public IReadOnlyList<DispatchResult<Routed<TRequest>, TResult>> Release(McfConnection? connection = null)
    {
        var released = new List<DispatchResult<Routed<TRequest>, TResult>>();
        foreach (var each in held.Where(each => connection is null || each.Key == connection))
        {
            released.AddRange(each.Value);
            each.Value.Clear();
        }

        return released;
    }
}
