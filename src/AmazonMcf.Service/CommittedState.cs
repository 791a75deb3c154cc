namespace AmazonMcf.Service;

/// <summary>What the embedded service has really committed, whatever its callers were told. For tests and for settling doubts.</summary>
/// <param name="Now">The virtual time (UTC).</param>
/// <param name="Orders">Every order taken in, first come first.</param>
/// <param name="Requests">Requests that reached the service, by operation, whatever became of them.</param>
public sealed record CommittedState(
    DateTime Now, IReadOnlyList<CommittedOrder> Orders, IReadOnlyDictionary<string, int> Requests);
