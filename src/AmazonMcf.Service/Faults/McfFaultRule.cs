using System.Globalization;

namespace AmazonMcf.Service.Faults;

/// <summary>
/// A rule that injects a fault: which fault, into which requests, and how often. Rules are kept in the store: they apply in every process
/// that uses it, and each request counts once. If several rules match a request, the first one added applies.
/// </summary>
public sealed record McfFaultRule
{
    private const string SeparatorsOfHeaders = "()<>@,;:\\\"/[]?={}";

    private static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    /// <summary>The id of the rule, assigned when it is added.</summary>
    public long Id { get; init; }

    /// <summary>The kind of fault; see <see cref="FaultKind"/>.</summary>
    public string Kind { get; init => field = FaultKind.Find(value) ?? value; } = FaultKind.DropBeforeCommit;

    /// <summary>
    /// The operation id of the affected operation, for example <c>createFulfillmentOrder</c>, <c>token</c> for the token endpoint, or
    /// <c>document</c> for downloads of labels. Default: null, all operations except the token endpoint.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>The affected order. Default: null, requests for any order or none.</summary>
    public string? SellerFulfillmentOrderId { get; init; }

    /// <summary>The number of matching requests that pass before the rule applies. Default: 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many times the rule applies; null for no limit. Default: 1.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>The share of matching requests that the rule applies to, from 0 to 1. Default: null, all of them.</summary>
    public double? Probability { get; init; }

    /// <summary>The random seed for <see cref="Probability"/>; the same seed selects the same requests.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The HTTP status of <see cref="FaultKind.ServerError"/> and <see cref="FaultKind.HtmlBody"/>, 400 to 599, and of
    /// <see cref="FaultKind.Respond"/> and <see cref="FaultKind.Replay"/>, 200 to 599. Default: null, the status of that kind.
    /// </summary>
    public int? Status { get; init; }

    /// <summary>
    /// The body of <see cref="FaultKind.Respond"/> and <see cref="FaultKind.Replay"/>. Default: null, the original body. Placeholders in
    /// braces are replaced: <c>{orderId}</c> and <c>{request}</c>, the order and the body of the request, <c>{requestId}</c>, a new request
    /// id, and <c>{name}</c>, a top-level text member of the service's response, such as <c>{access_token}</c>.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>
    /// Headers of <see cref="FaultKind.Respond"/> and <see cref="FaultKind.Replay"/> by name, which replace those of the response; an empty
    /// value removes one. Values take the placeholders of <see cref="Body"/>. <c>Content-Length</c> may contain several lengths, separated
    /// by commas: each is sent as a header of its own.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>
    /// Whether the request is processed before the response of <see cref="FaultKind.ServerError"/>, <see cref="FaultKind.ThrottleStorm"/>,
    /// <see cref="FaultKind.HtmlBody"/>, <see cref="FaultKind.ExpiredToken"/>, <see cref="FaultKind.Respond"/> or
    /// <see cref="FaultKind.Replay"/>. Default: false.
    /// </summary>
    public bool AfterCommit { get; init; }

    /// <summary>How long <see cref="FaultKind.Delay"/> delays the response, in real time, for example <c>00:00:05</c>.</summary>
    public string Delay { get; init; } = TimeSpan.Zero.ToString();

    /// <summary>The number of matching requests so far. Set by the service.</summary>
    public int Matched { get; init; }

    /// <summary>How many times the rule was applied. Set by the service.</summary>
    public int Struck { get; init; }

    /// <summary>The key of the seller, where the fault was read over a connection. The store does not keep it.</summary>
    public string? SellerKey { get; init; }

    /// <summary>The name of the connection, where the fault was read over one. The store does not keep it.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>Whether the rule is used up.</summary>
    public bool IsWornOut => Count is { } count && Struck >= count;

    /// <summary>Validates the rule.</summary>
    /// <exception cref="ArgumentException">A value is not valid.</exception>
    public void Check()
    {
        if (!FaultKind.All.Contains(Kind))
        {
            throw new ArgumentException($"'{Kind}' is not a kind of fault. The kinds are {string.Join(", ", FaultKind.All)}.");
        }

        if (Probability is { } probability && !(probability is >= 0 and <= 1))
        {
            throw new ArgumentException("The probability must be from 0 to 1.");
        }

        if (Skip < 0 || Count < 1)
        {
            throw new ArgumentException("The count must be at least 1, and the number of skipped requests must not be negative.");
        }

        if (!TimeSpan.TryParse(Delay, CultureInfo.InvariantCulture, out var delay) || delay < TimeSpan.Zero)
        {
            throw new ArgumentException("The delay must be a time span such as 00:00:05, and must not be negative.");
        }

        if (Status is { } status && (status < LeastStatus || status > 599))
        {
            throw new ArgumentException(FormattableString.Invariant($"The status of {Kind} must be from {LeastStatus} to 599."));
        }

        if (!ReplacesResponse && (Body is not null || Headers is { Count: > 0 }))
        {
            throw new ArgumentException(
                $"A body and headers are allowed only with {FaultKind.Respond} and {FaultKind.Replay}, not with {Kind}.");
        }

        if (AfterCommit && !MayFollowCommit)
        {
            throw new ArgumentException(
                $"AfterCommit is not allowed with {Kind}, which determines itself whether the request is processed.");
        }

        foreach (var header in Headers ?? NoHeaders)
        {
            Check(header.Key, header.Value);
        }
    }

    /// <summary><see cref="Delay"/> as a duration.</summary>
    internal TimeSpan DelayTime => TimeSpan.Parse(Delay, CultureInfo.InvariantCulture);

    private bool ReplacesResponse => Kind is FaultKind.Respond or FaultKind.Replay;

    private bool MayFollowCommit =>
        ReplacesResponse || Kind is FaultKind.ServerError or FaultKind.ThrottleStorm or FaultKind.HtmlBody or FaultKind.ExpiredToken;

    private int LeastStatus => ReplacesResponse ? 200 : 400;

    private static void Check(string name, string value)
    {
        if (name.Length == 0 || !name.All(letter => letter is > ' ' and < '\u007f' && SeparatorsOfHeaders.IndexOf(letter) < 0))
        {
            throw new ArgumentException($"'{name}' is not a valid header name.");
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
