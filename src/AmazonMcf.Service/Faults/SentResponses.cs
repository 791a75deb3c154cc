using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Faults;

/// <summary>The last successful responses of each operation, for faults that send one again to the client that has it.</summary>
internal sealed class SentResponses
{
    private const int Kept = 128;

    private const string AccessToken = "x-amz-access-token";

    private readonly object gate = new();
    private readonly Dictionary<string, Queue<(FaultedCall Call, ServiceResponse Response)>> sent = new(StringComparer.Ordinal);

    /// <summary>Takes note of a response.</summary>
    /// <param name="call">What it answered.</param>
    /// <param name="response">The response.</param>
    public void Add(FaultedCall call, ServiceResponse response)
    {
        if (response.Status is < 200 or >= 300)
        {
            return;
        }

        lock (gate)
        {
            if (!sent.TryGetValue(call.Operation, out var last))
            {
                sent[call.Operation] = last = new Queue<(FaultedCall, ServiceResponse)>();
            }

            last.Enqueue((call, response));
            if (last.Count > Kept)
            {
                last.Dequeue();
            }
        }
    }

    /// <summary>
    /// The response to send again: the newest one that went out on the same connection and to the same access token, about another order
    /// if there is one. On another connection it could be one that the client has given up on and never seen.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <returns>The response; null when there was none.</returns>
    public ServiceResponse? Find(FaultedCall call)
    {
        lock (gate)
        {
            if (!sent.TryGetValue(call.Operation, out var last))
            {
                return null;
            }

            var own = last.Reverse().Where(entry => entry.Response.IsDelivered && IsOfSameClient(entry.Call, call)).ToList();
            var other = own.FindIndex(entry => !string.Equals(entry.Call.OrderId.Value, call.OrderId.Value, StringComparison.Ordinal));
            return own.ElementAtOrDefault(Math.Max(other, 0)).Response;
        }
    }

    private static bool IsOfSameClient(FaultedCall sent, FaultedCall call) =>
        sent.Request.ConnectionId == call.Request.ConnectionId && TokenOf(sent) == TokenOf(call);

    private static string? TokenOf(FaultedCall call) => call.Request.Header(AccessToken);
}
