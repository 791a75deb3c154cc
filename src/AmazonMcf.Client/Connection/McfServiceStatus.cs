using AmazonMcf.Model;
using SellingPartner.Quota;

namespace AmazonMcf.Connection;

/// <summary>The status of the service, as shown by one inexpensive request.</summary>
public sealed class McfServiceStatus
{
    /// <summary>The service responded to the first attempt.</summary>
    public const string Green = "GREEN";

    /// <summary>The service works, but it is slow, needed a retry, the quota is used up, or the clocks differ.</summary>
    public const string Yellow = "YELLOW";

    /// <summary>The service cannot be used: no response, no access, or a response that is not valid.</summary>
    public const string Red = "RED";

    /// <summary><see cref="Green"/>, <see cref="Yellow"/> or <see cref="Red"/>.</summary>
    public string Status { get; init; } = Red;

    /// <summary>What the check found, as one sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to do; null if no action is needed.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>The error id, as in error records; null if the service responded.</summary>
    public string? ErrorId { get; init; }

    /// <summary>The name of the connection.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of service at the endpoint; see <see cref="McfConnectionKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The code of the marketplace.</summary>
    public string Marketplace { get; init; } = "";

    /// <summary>The base URL of the API.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>When the check ended, in UTC.</summary>
    public DateTime CheckedAt { get; init; }

    /// <summary>The duration of the last attempt; null if none was made, for example because the login failed.</summary>
    public string? Latency { get; init; }

    /// <summary>The number of requests sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The HTTP status of the last attempt; null if there was no response.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>How far this machine's clock is ahead of the service's, network latency included; null if unknown.</summary>
    public string? ClockAhead { get; init; }

    /// <summary>The service's request id, for support cases.</summary>
    public string? RequestId { get; init; }

    /// <summary>The section that was checked; see <see cref="McfServiceSection"/>.</summary>
    public string Section { get; init; } = McfServiceSection.Outbound;

    /// <summary>The quota of the operation that the check called.</summary>
    public QuotaSnapshot Quota { get; init; } = new();

    /// <summary>The quotas of all operations, as tracked by this process.</summary>
    public IReadOnlyList<QuotaSnapshot> Quotas { get; init => field = Readable.List(value); } = Readable.List<QuotaSnapshot>([]);

    /// <summary>Returns the status and the message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Status + ": " + Message;
}
