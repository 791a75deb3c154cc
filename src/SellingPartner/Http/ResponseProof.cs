using SellingPartner.Errors;

namespace SellingPartner.Http;

/// <summary>What a response must show before it counts: that the service itself sent it, and that it belongs to this request.</summary>
/// <param name="clauses">The conditions that hold.</param>
internal sealed class ResponseProof(ResponseClauses clauses = ResponseClauses.All)
{
    private const string Errors = "errors";

    /// <summary>
    /// What keeps a response of success from proving that the service did what was asked; null when it proves it.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="head">The head of the response.</param>
    /// <param name="hasUnknownMembers">Whether its body has top-level members that the service does not document.</param>
    /// <param name="hasErrors">Whether its body lists errors.</param>
    public string? FindFlaw(ApiOperation operation, ResponseHead head, bool hasUnknownMembers, bool hasErrors)
    {
        if (Asks(ResponseClauses.Status) && !operation.SuccessStatuses.Contains(head.Status))
        {
            return "this status is not documented for success";
        }

        if (Asks(ResponseClauses.OneLength) && !head.HasOneLength)
        {
            return "more than one Content-Length";
        }

        if (Asks(ResponseClauses.RequestId) && head.RequestId is null)
        {
            return "no request id";
        }

        if (Asks(ResponseClauses.NewRequestId) && head.IsRepeated)
        {
            return "the request id of an earlier response";
        }

        if (Asks(ResponseClauses.KnownMembers) && hasUnknownMembers)
        {
            return "members that the service does not document";
        }

        return Asks(ResponseClauses.NoErrors) && hasErrors ? Errors : null;
    }

    /// <summary>
    /// The same for an API that lists its errors: a read is proved by what it says, so only errors count against it.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="head">The head of the response.</param>
    /// <param name="hasUnknownMembers">Whether its body has top-level members that the service does not document.</param>
    /// <param name="hasErrors">Whether its body lists errors.</param>
    public string? FindFlawByRetryClass(ApiOperation operation, ResponseHead head, bool hasUnknownMembers, bool hasErrors) =>
        operation.RetryClass != RetryClass.Read ? FindFlaw(operation, head, hasUnknownMembers, hasErrors)
        : hasErrors ? Errors
        : null;

    /// <summary>Whether a response proves that the service rejected a request, so that this request did nothing.</summary>
    /// <param name="head">The head of the response.</param>
    /// <param name="errors">The errors of its body.</param>
    public bool ProvesRejection(ResponseHead head, ServiceErrorList errors) =>
        head.Status is >= 400 and < 500 and not 408
        && (errors.IsOfTheService || !Asks(ResponseClauses.ErrorList))
        && (head.RequestId is not null || !Asks(ResponseClauses.RequestId))
        && (!head.IsRepeated || !Asks(ResponseClauses.NewRequestId));

    private bool Asks(ResponseClauses clause) => (clauses & clause) != 0;
}
