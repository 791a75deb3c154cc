using SellingPartner.Quota;

namespace AmazonMcf.Connection;

/// <summary>Whether the service can be worked with at this moment, as one cheap request showed.</summary>
public sealed class McfServiceStatus
{
    /// <summary>The request was answered at once.</summary>
    public const string Green = "GREEN";

    /// <summary>The service works, but slowly, only after another try, the quota is used up, or the clocks do not agree.</summary>
    public const string Yellow = "YELLOW";

    /// <summary>Nothing can be done: no answer, no access, or an answer that makes no sense.</summary>
    public const string Red = "RED";

    /// <summary><see cref="Green"/>, <see cref="Yellow"/> or <see cref="Red"/>.</summary>
    public string Status { get; init; } = Red;

    /// <summary>What was seen, as one sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to do about it; null when there is nothing to do.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>The id of the failure, the same as in error records; null when the request was answered.</summary>
    public string? ErrorId { get; init; }

    /// <summary>The name of the connection.</summary>
    public string Name { get; init; } = "";

    /// <summary>What stands at the other end.</summary>
    public McfConnectionKind Kind { get; init; }

    /// <summary>The marketplace by its code.</summary>
    public string Marketplace { get; init; } = "";

    /// <summary>The root of the API.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>When the answer came, or the check gave up, in UTC.</summary>
    public DateTime CheckedAt { get; init; }

    /// <summary>How long the last attempt took; null when none was made, for example because the login failed.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>How many requests were sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The HTTP status of the last attempt, where there was an answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>How far this machine's clock is ahead of the service's, travel time included; null when no answer told.</summary>
    public TimeSpan? ClockAhead { get; init; }

    /// <summary>The service's request id, for a support case.</summary>
    public string? RequestId { get; init; }

    /// <summary>The quota of the operation that was called.</summary>
    public QuotaSnapshot Quota { get; init; } = new();

    /// <summary>The quotas of all operations, as this process knows them.</summary>
    public IReadOnlyList<QuotaSnapshot> Quotas { get; init; } = [];

    /// <summary>Shows the status and the message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Status + ": " + Message;
}
