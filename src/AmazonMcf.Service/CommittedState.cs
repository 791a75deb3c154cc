namespace AmazonMcf.Service;

/// <summary>The committed state of the embedded service, regardless of the responses that clients received. For tests.</summary>
/// <param name="Now">The virtual time (UTC).</param>
/// <param name="Orders">All orders, oldest first.</param>
/// <param name="Requests">The number of requests that reached the service, by operation.</param>
public sealed record CommittedState(
    DateTime Now, IReadOnlyList<CommittedOrder> Orders, IReadOnlyDictionary<string, int> Requests);
