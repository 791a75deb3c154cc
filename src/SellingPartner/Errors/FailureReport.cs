using SellingPartner.Telemetry;

namespace SellingPartner.Errors;

/// <summary>A final failure with the operation it ended.</summary>
/// <param name="outcome">How its last attempt ended.</param>
/// <param name="scrubber">Takes out of words about the request what must not come back.</param>
internal sealed class FailureReport(ApiOutcome outcome, Scrubber scrubber)
{
    private const int ShownCharacters = 200;

    public required ApiOperation Operation { get; init; }

    public required string Target { get; init; }

    /// <summary>The host that the request was sent to.</summary>
    public required string Host { get; init; }

    public required int Attempts { get; init; }

    public required TimeSpan Waited { get; init; }

    /// <summary>Whether it is a login. It is part of no call, and Login with Amazon names its one error in a form of its own.</summary>
    public required bool IsLogin { get; init; }

    public FailureKind Kind => outcome.Failure ?? FailureKind.Broken;

    public ApiOutcome Outcome => outcome;

    /// <summary>The errors as they may be shown: without secrets, and without what the request said about a person.</summary>
    public IReadOnlyList<ServiceError> Errors { get; } = [.. outcome.Errors.Select(error => new ServiceError(
        scrubber.Scrub(error.Code), scrubber.Scrub(error.Message), Scrub(scrubber, error.Details)))];

    /// <summary>The request id as it may be shown.</summary>
    public string? RequestId { get; } = Scrub(scrubber, outcome.RequestId);

    /// <summary>How a response began that was not JSON, as it may be shown.</summary>
    public string? BodyStart { get; } =
        Scrub(scrubber, outcome.BodyStart) is { } start ? start.Substring(0, Math.Min(start.Length, ShownCharacters)) : null;

    /// <summary>What keeps a response of success from counting, as it may be shown.</summary>
    public string? Flaw { get; } = Scrub(scrubber, outcome.Flaw);

    /// <summary>Whether something may have been changed although no response proves it.</summary>
    public bool LeavesOutcomeOpen => Operation.RetryClass != RetryClass.Read && !outcome.DidNothing;

    /// <summary>Whether something other than the service responded: the response is not JSON and has no request ID.</summary>
    public bool IsFromElsewhere => outcome.RequestId is null && !HasErrors && (Kind switch
    {
        FailureKind.Refused or FailureKind.Denied or FailureKind.Unexpected => true,
        FailureKind.Broken => outcome.BodyStart is not null || outcome.Value is not null,
        _ => false,
    });

    /// <summary>The operation and what it was about, as the beginning of a sentence.</summary>
    public string Subject => IsLogin ? "The login request"
        : Target.Length == 0 ? Operation.Name
        : $"{Operation.Name} for '{Target}'";

    public ErrorContext Context => new()
    {
        Operation = Operation.Name,
        Target = Target.Length == 0 ? null : Target,
        Host = Host,
        HttpStatus = outcome.Status,
        Errors = Errors,
        RequestId = RequestId,
        Role = Operation.Api.Role,
        ProvesRejection = outcome.ProvesRejection,
        BodyStart = BodyStart,
        Attempts = Attempts,
        Waited = Waited,
    };

    private bool HasErrors => IsLogin ? outcome.Errors.Count > 0 : outcome.HasErrorList;

    /// <summary>A text of others, such as the message of an exception, as it may be shown.</summary>
    public string Scrub(string text) => scrubber.Scrub(text);

    private static string? Scrub(Scrubber scrubber, string? text) => text is null ? null : scrubber.Scrub(text);
}
