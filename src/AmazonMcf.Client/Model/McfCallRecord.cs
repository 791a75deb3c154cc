using SellingPartner.Telemetry;

namespace AmazonMcf.Model;

/// <summary>
/// One call of an operation in a connection's history, with all of its requests. Contains no secrets and no personal data.
/// </summary>
public sealed class McfCallRecord : McfSellerObject
{
    /// <summary>The name of the operation in Amazon's model, for example <c>createFulfillmentOrder</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The target, such as an order id, a package number or a SKU; empty if there is none.</summary>
    public string Target { get; init; } = "";

    /// <summary>When the call started, in UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>The duration, waits included, for example <c>00:00:01.2500000</c>.</summary>
    public string Duration { get; init; } = TimeSpan.Zero.ToString();

    /// <summary>How much of the duration was spent waiting for quota and between attempts.</summary>
    public string Waited { get; init; } = TimeSpan.Zero.ToString();

    /// <summary>The number of requests sent; 0 if none was, for example because the login failed.</summary>
    public int Attempts { get; init; }

    /// <summary>The HTTP status of the last request; null if there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The service's first error code, the kind of failure or an error id; null on success.</summary>
    public string? Failure { get; init; }

    /// <summary>The last request id of the service, for support cases.</summary>
    public string? RequestId { get; init; }

    /// <summary>The individual requests, each with the request id of its response.</summary>
    public IReadOnlyList<ApiAttempt> Requests { get; init => field = Readable.List(value); } = Readable.List<ApiAttempt>([]);

    /// <summary>Creates the record of a call.</summary>
    internal static McfCallRecord Of(ApiCallRecord call) => new()
    {
        Operation = call.Operation,
        Target = call.Target,
        StartedAt = call.StartedAt,
        Duration = call.Duration.ToString(),
        Waited = call.Waited.ToString(),
        Attempts = call.Attempts,
        Status = call.Status,
        Failure = call.Failure,
        RequestId = call.RequestId,
        Requests = call.Requests,
    };

    /// <summary>Returns the operation, its target and how it ended.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => (Target.Length == 0 ? Operation : Operation + " " + Target) + ": " + (Failure ?? "OK");
}
