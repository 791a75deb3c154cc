using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Requests;

/// <summary>
/// The exceptions of an API for requests that users state themselves: nothing reads back what such a request did, so the advice after a
/// lost response is a different one.
/// </summary>
/// <param name="inner">The exceptions of the API.</param>
internal sealed class RequestErrors(ApiErrors inner) : ApiErrors
{
    /// <inheritdoc />
    public override string? FurtherCauseOfDenial => inner.FurtherCauseOfDenial;

    /// <inheritdoc />
    public override SellingPartnerException? Classify(FailureReport report) => inner.Classify(report);

    /// <inheritdoc />
    public override SellingPartnerException Create(ErrorKind kind, string message, ErrorContext context, Exception? cause = null) =>
        kind == ErrorKind.OutcomeUnknown
            ? new McfOutcomeUnknownException(message, context, cause)
            {
                Advice = "Check whether the request took effect before you send it again: it was sent once.",
            }
            : inner.Create(kind, message, context, cause);
}
