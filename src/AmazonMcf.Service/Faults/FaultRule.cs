namespace AmazonMcf.Service.Faults;

/// <summary>
/// A fault to rehearse: what goes wrong, with which requests, how often. Rules live in the store: they strike in every process
/// on it, and each request is counted once. Of several rules that fit a request, the one added first strikes.
/// </summary>
public sealed record FaultRule
{
    /// <summary>The number of the rule, given when it is added.</summary>
    public long Id { get; init; }

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>
    /// The operation it strikes by its operation id, for example <c>createFulfillmentOrder</c>, or <c>token</c> for the token
    /// endpoint; null for all operations, the token endpoint apart.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>The order it strikes; null for requests about any order or none.</summary>
    public string? SellerFulfillmentOrderId { get; init; }

    /// <summary>How many requests that fit pass unharmed before the rule begins to strike. 0 unless set.</summary>
    public int Skip { get; init; }

    /// <summary>How many times it strikes before it is worn out; null for always. 1 unless set.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>The share of requests it strikes, from 0 to 1; null for every one. The same seed strikes the same ones.</summary>
    public double? Probability { get; init; }

    /// <summary>What the choice by <see cref="Probability"/> grows from.</summary>
    public int Seed { get; init; }

    /// <summary>The HTTP status of <see cref="FaultKind.ServerError"/> and <see cref="FaultKind.HtmlBody"/>; null for theirs.</summary>
    public int? Status { get; init; }

    /// <summary>How long <see cref="FaultKind.Delay"/> holds the answer back, in real time.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How many requests fitted so far. Kept by the service.</summary>
    public int Matched { get; init; }

    /// <summary>How many of them it struck. Kept by the service.</summary>
    public int Struck { get; init; }

    /// <summary>Whether it will not strike any more.</summary>
    public bool IsWornOut => Count is { } count && Struck >= count;

    /// <summary>Refuses a rule that makes no sense.</summary>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Check()
    {
        if (Probability is { } probability && !(probability is >= 0 and <= 1))
            throw new ArgumentException("The probability must be from 0 to 1.");
        if (Skip < 0 || Count < 1)
            throw new ArgumentException("A fault must strike at least once, and skip no less than 0 requests.");
        if (Delay < TimeSpan.Zero)
            throw new ArgumentException("The delay must not be negative.");
        if (Status is { } status && !(status is >= 400 and <= 599))
            throw new ArgumentException("The status must be from 400 to 599.");
    }
}
