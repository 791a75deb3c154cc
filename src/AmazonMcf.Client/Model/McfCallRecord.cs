using SellingPartner.Telemetry;

namespace AmazonMcf.Model;

/// <summary>
/// One call of an operation in the history of a connection, with all requests it cost. Carries no secrets and no personal data.
/// </summary>
public sealed class McfCallRecord : McfSellerObject
{
    /// <summary>The operation, by the name of Amazon's model, for example <c>createFulfillmentOrder</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>What it was about: an order id, a package number, a SKU; empty where there is nothing to name.</summary>
    public string Target { get; init; } = "";

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>How long it took, waits included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How much of that it waited for quota and between attempts.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How many requests were sent; 0 when none could be, for example because the login failed.</summary>
    public int Attempts { get; init; }

    /// <summary>The HTTP status of the last request, where there was an answer.</summary>
    public int? Status { get; init; }

    /// <summary>The service's first error code, the kind of failure or an error id; null when it went well.</summary>
    public string? Failure { get; init; }

    /// <summary>The service's request id of the last answer that carried one, for a support case.</summary>
    public string? RequestId { get; init; }

    /// <summary>The requests one by one, each with the request id of its answer.</summary>
    public IReadOnlyList<ApiAttempt> Requests { get; init; } = [];

    /// <summary>The record of a call.</summary>
    internal static McfCallRecord Of(ApiCallRecord call) => new()
    {
        Operation = call.Operation,
        Target = call.Target,
        StartedAt = call.StartedAt,
        Duration = call.Duration,
        Waited = call.Waited,
        Attempts = call.Attempts,
        Status = call.Status,
        Failure = call.Failure,
        RequestId = call.RequestId,
        Requests = call.Requests,
    };

    /// <summary>Shows the operation, its target and how it ended.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => (Target.Length == 0 ? Operation : Operation + " " + Target) + ": " + (Failure ?? "OK");
}
