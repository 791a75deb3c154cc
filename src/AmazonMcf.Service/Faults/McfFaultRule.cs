namespace AmazonMcf.Service.Faults;

/// <summary>
/// A fault to rehearse: what goes wrong, with which requests, how often. Rules live in the store: they strike in every process
/// on it, and each request is counted once. Of several rules that fit a request, the one added first strikes.
/// </summary>
public sealed record McfFaultRule
{
    private const string SeparatorsOfHeaders = "()<>@,;:\\\"/[]?={}";

    private static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

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

    /// <summary>
    /// The HTTP status of <see cref="FaultKind.ServerError"/> and <see cref="FaultKind.HtmlBody"/>, 400 to 599, and of
    /// <see cref="FaultKind.Respond"/> and <see cref="FaultKind.Replay"/>, 200 to 599; null for theirs.
    /// </summary>
    public int? Status { get; init; }

    /// <summary>
    /// The body of <see cref="FaultKind.Respond"/> and <see cref="FaultKind.Replay"/>; null for theirs. Placeholders in braces are
    /// filled in: <c>{orderId}</c> and <c>{request}</c>, the order and the body of the request, <c>{requestId}</c>, a new request id,
    /// and <c>{name}</c>, a top-level text member of the answer the service made, such as <c>{access_token}</c>.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>
    /// Headers of <see cref="FaultKind.Respond"/> and <see cref="FaultKind.Replay"/> in place of those of the answer, by name; an empty
    /// value removes one. Values take the placeholders of <see cref="Body"/>. <c>Content-Length</c> may hold several lengths, parted by
    /// commas: each is sent as a header of its own.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>
    /// Whether the request is carried out before the answer of <see cref="FaultKind.ServerError"/>, <see cref="FaultKind.ThrottleStorm"/>,
    /// <see cref="FaultKind.HtmlBody"/>, <see cref="FaultKind.ExpiredToken"/>, <see cref="FaultKind.Respond"/> or
    /// <see cref="FaultKind.Replay"/>. Default: false, nothing is done.
    /// </summary>
    public bool AfterCommit { get; init; }

    /// <summary>How long <see cref="FaultKind.Delay"/> holds the answer back, in real time.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How many requests fitted so far. Kept by the service.</summary>
    public int Matched { get; init; }

    /// <summary>How many of them it struck. Kept by the service.</summary>
    public int Struck { get; init; }

    /// <summary>The key of the seller, where the fault was read over a connection. The store does not keep it.</summary>
    public string? SellerKey { get; init; }

    /// <summary>The name of the connection, where the fault was read over one. The store does not keep it.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>Whether it will not strike any more.</summary>
    public bool IsWornOut => Count is { } count && Struck >= count;

    /// <summary>Refuses a rule that makes no sense.</summary>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public void Check()
    {
        if (Probability is { } probability && !(probability is >= 0 and <= 1))
        {
            throw new ArgumentException("The probability must be from 0 to 1.");
        }

        if (Skip < 0 || Count < 1)
        {
            throw new ArgumentException("A fault must strike at least once, and skip no less than 0 requests.");
        }

        if (Delay < TimeSpan.Zero)
        {
            throw new ArgumentException("The delay must not be negative.");
        }

        if (Status is { } status && (status < LeastStatus || status > 599))
        {
            throw new ArgumentException(FormattableString.Invariant($"The status of {Kind} must be from {LeastStatus} to 599."));
        }

        if (!ReplacesResponse && (Body is not null || Headers is { Count: > 0 }))
        {
            throw new ArgumentException($"A body and headers go with {FaultKind.Respond} and {FaultKind.Replay}, not with {Kind}.");
        }

        if (AfterCommit && !MayFollowCommit)
        {
            throw new ArgumentException($"{Kind} says itself whether the request is carried out first.");
        }

        foreach (var header in Headers ?? NoHeaders)
        {
            Check(header.Key, header.Value);
        }
    }

    private bool ReplacesResponse => Kind is FaultKind.Respond or FaultKind.Replay;

    private bool MayFollowCommit =>
        ReplacesResponse || Kind is FaultKind.ServerError or FaultKind.ThrottleStorm or FaultKind.HtmlBody or FaultKind.ExpiredToken;

    private int LeastStatus => ReplacesResponse ? 200 : 400;

    private static void Check(string name, string value)
    {
        if (name.Length == 0 || !name.All(letter => letter is > ' ' and < '\u007f' && SeparatorsOfHeaders.IndexOf(letter) < 0))
        {
            throw new ArgumentException($"'{name}' is not the name of a header.");
        }

        if (string.Equals(name, "Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("Transfer-Encoding cannot be set: the server frames the body.");
        }

        if (!value.All(letter => letter is >= ' ' and < '\u007f'))
        {
            throw new ArgumentException($"The value of the header {name} must be printable ASCII.");
        }
    }
}
