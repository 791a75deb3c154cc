using SellingPartner.Http;
using SellingPartner.Retry;

namespace SellingPartner.Errors;

/// <summary>A final failure with the operation it ended.</summary>
/// <param name="exchange">The operation.</param>
/// <param name="outcome">How its last attempt ended.</param>
internal sealed class FailureReport(Exchange exchange, ApiOutcome outcome)
{
    private const int ShownCharacters = 200;

    public ApiOperation Operation => exchange.Operation;

    public string Target => exchange.Target;

    public FailureKind Kind => outcome.Failure ?? FailureKind.Broken;

    public ApiOutcome Outcome => outcome;

    /// <summary>The errors as they may be shown: without secrets, and without what the request said about a person.</summary>
    public IReadOnlyList<ServiceError> Errors { get; } = [.. outcome.Errors.Select(error => new ServiceError(
        exchange.Scrubber.Scrub(error.Code), exchange.Scrubber.Scrub(error.Message), Scrub(exchange, error.Details)))];

    /// <summary>The request id as it may be shown.</summary>
    public string? RequestId { get; } = Scrub(exchange, outcome.RequestId);

    /// <summary>How an answer began that was not JSON, as it may be shown.</summary>
    public string? BodyStart { get; } = Scrub(exchange, outcome.BodyStart) is { } start ? start.Substring(0, Math.Min(start.Length, ShownCharacters)) : null;

    /// <summary>What keeps an answer of success from counting, as it may be shown.</summary>
    public string? Flaw { get; } = Scrub(exchange, outcome.Flaw);

    public int Attempts => exchange.Attempts;

    public TimeSpan Waited => exchange.Waited;

    /// <summary>Whether something may have been changed although no answer proves it.</summary>
    public bool LeavesOutcomeOpen => Operation.RetryClass != RetryClass.Read && !outcome.DidNothing;

    /// <summary>Whether something other than the service answered: it spoke no JSON, and nothing of Amazon stamped what it said.</summary>
    public bool IsFromElsewhere => outcome.RequestId is null && !HasErrors && (Kind switch
    {
        FailureKind.Refused or FailureKind.Denied or FailureKind.Unexpected => true,
        FailureKind.Broken => outcome.BodyStart is not null || outcome.Value is not null,
        _ => false,
    });

    /// <summary>The host that was asked.</summary>
    public string Host => exchange.Host;

    /// <summary>The operation and what it was about, as the beginning of a sentence.</summary>
    public string Subject => Target.Length == 0 ? Operation.Name : $"{Operation.Name} for '{Target}'";

    public ErrorContext Context => new()
    {
        Operation = exchange.Operation.Name,
        Target = exchange.Target.Length == 0 ? null : exchange.Target,
        Host = exchange.Host,
        HttpStatus = outcome.Status,
        Errors = Errors,
        RequestId = RequestId,
        Role = Operation.Api.Role,
        ProvesRefusal = outcome.ProvesRefusal,
        BodyStart = BodyStart,
        Attempts = exchange.Attempts,
        Waited = exchange.Waited,
    };

    // A login has no call, and Login with Amazon names its one error in a form of its own.
    private bool HasErrors => exchange.Call is null ? outcome.Errors.Count > 0 : outcome.HasErrorList;

    /// <summary>A text of others, such as the message of an exception, as it may be shown.</summary>
    public string Scrub(string text) => exchange.Scrubber.Scrub(text);

    private static string? Scrub(Exchange exchange, string? text) => text is null ? null : exchange.Scrubber.Scrub(text);
}
