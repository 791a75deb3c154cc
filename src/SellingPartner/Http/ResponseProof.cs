using SellingPartner.Errors;

namespace SellingPartner.Http;

/// <summary>What a response must show before it counts: that the service itself sent it, and that it belongs to this request.</summary>
/// <remarks>Each condition can be overridden, so that tests can show that results become wrong without it.</remarks>
internal class ResponseProof
{
    private const string Errors = "errors";

    /// <summary>
    /// What keeps a response of success from proving that the service did what was asked; null when it proves it.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="head">The head of the response.</param>
    /// <param name="hasUnknownMembers">Whether its body has top-level members that the service does not document.</param>
    /// <param name="hasErrors">Whether its body lists errors.</param>
    public string? FindFlaw(ApiOperation operation, ResponseHead head, bool hasUnknownMembers, bool hasErrors) =>
        !HasDocumentedStatus(operation, head) ? "this status is not documented for success"
        : !HasOneLength(head) ? "more than one Content-Length"
        : !HasRequestId(head) ? "no request id"
        : !HasNewRequestId(head) ? "the request id of an earlier response"
        : !HasKnownMembers(hasUnknownMembers) ? "members that the service does not document"
        : !HasNoErrors(hasErrors) ? Errors
        : null;

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
        head.Status is >= 400 and < 500 and not 408 && IsOfTheService(errors) && HasRequestId(head) && HasNewRequestId(head);

    /// <summary>A success has the status that the service documents.</summary>
    protected virtual bool HasDocumentedStatus(ApiOperation operation, ResponseHead head) =>
        operation.SuccessStatuses.Contains(head.Status);

    /// <summary>A response carries one Content-Length at most.</summary>
    protected virtual bool HasOneLength(ResponseHead head) => head.HasOneLength;

    /// <summary>A response carries a request id.</summary>
    protected virtual bool HasRequestId(ResponseHead head) => head.RequestId is not null;

    /// <summary>The request id was not seen on another response lately.</summary>
    protected virtual bool HasNewRequestId(ResponseHead head) => !head.IsRepeated;

    /// <summary>A success has no top-level member that the service does not document.</summary>
    protected virtual bool HasKnownMembers(bool hasUnknownMembers) => !hasUnknownMembers;

    /// <summary>A success lists no errors.</summary>
    protected virtual bool HasNoErrors(bool hasErrors) => !hasErrors;

    /// <summary>A rejection lists errors with codes.</summary>
    protected virtual bool IsOfTheService(ServiceErrorList errors) => errors.IsOfTheService;
}
