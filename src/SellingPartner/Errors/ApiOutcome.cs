namespace SellingPartner.Errors;

/// <summary>How one attempt ended: a response, or a failure with all that is known about it.</summary>
internal sealed class ApiOutcome
{
    /// <summary>The response; null for a failure.</summary>
    public object? Value { get; init; }

    /// <summary>How it failed; null for a response.</summary>
    public FailureKind? Failure { get; init; }

    public int? Status { get; init; }

    /// <summary>The service's request id, as it came.</summary>
    public string? RequestId { get; init; }

    /// <summary>The rate the service said it applies.</summary>
    public double? RateLimit { get; init; }

    /// <summary>How long the service asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How far this machine's clock is ahead of the one behind the response; null when the response had no date.</summary>
    public TimeSpan? ClockAhead { get; init; }

    /// <summary>The errors of the response, as they came: <see cref="FailureReport"/> has what may be shown.</summary>
    public IReadOnlyList<ServiceError> Errors { get; init; } = [];

    /// <summary>Whether the errors came in the form of the service.</summary>
    public bool HasErrorList { get; init; }

    /// <summary>Whether the service itself rejected the request, so that it did nothing.</summary>
    public bool ProvesRejection { get; init; }

    /// <summary>What keeps a response of success from counting.</summary>
    public string? Flaw { get; init; }

    /// <summary>
    /// Whether the response belongs to an earlier request: it carries the request id of another response, or the content of another
    /// request.
    /// </summary>
    public bool IsOfAnotherRequest { get; init; }

    /// <summary>Whether the request certainly did nothing.</summary>
    public bool DidNothing => ProvesRejection || Failure is FailureKind.NotSent or FailureKind.NotTrusted;

    /// <summary>The beginning of a response that was not JSON, as it came.</summary>
    public string? BodyStart { get; init; }

    /// <summary>The body of the response as far as it came; null unless it was asked for.</summary>
    public byte[]? Body { get; set; }

    /// <summary>What was thrown.</summary>
    public Exception? Cause { get; init; }

    /// <summary>The failure in a word, as it came.</summary>
    public string? FailureText => Failure is null ? null : Errors.Count > 0 ? Errors[0].Code : Failure.ToString();
}
