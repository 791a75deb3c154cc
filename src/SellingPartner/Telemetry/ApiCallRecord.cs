namespace SellingPartner.Telemetry;

/// <summary>
/// One call of an operation in the history of a connection, with all requests it cost. Contains no secrets and no personal data.
/// </summary>
internal sealed class ApiCallRecord
{
    /// <summary>The name of the operation in Amazon's model.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The target, such as an order id, a package number or a SKU; empty if there is none.</summary>
    public string Target { get; init; } = "";

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>How long it took, waits included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How much of that it waited for quota and between attempts.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How many requests were sent; 0 when none could be, for example because the login failed.</summary>
    public int Attempts { get; init; }

    /// <summary>The HTTP status of the last request, where there was a response.</summary>
    public int? Status { get; init; }

    /// <summary>The service's first error code, the kind of failure or an error id; null when it went well.</summary>
    public string? Failure { get; init; }

    /// <summary>The service's request id of the last response that contained one, for a support case.</summary>
    public string? RequestId { get; init; }

    /// <summary>The requests one by one, each with the request id of its response.</summary>
    public IReadOnlyList<ApiAttempt> Requests { get; init; } = [];
}
