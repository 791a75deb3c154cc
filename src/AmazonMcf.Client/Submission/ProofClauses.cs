using SellingPartner.Http;

namespace AmazonMcf.Submission;

/// <summary>
/// The single conditions of <see cref="ProofRule"/>. Only tests take any of them away, to show that something fails without it.
/// </summary>
[Flags]
internal enum ProofClauses
{
    /// <summary>A success has the status that the service documents.</summary>
    Status = ResponseClauses.Status,

    /// <summary>A response carries one Content-Length at most.</summary>
    OneLength = ResponseClauses.OneLength,

    /// <summary>A response carries a request id.</summary>
    RequestId = ResponseClauses.RequestId,

    /// <summary>The request id was not seen on another response lately.</summary>
    NewRequestId = ResponseClauses.NewRequestId,

    /// <summary>A success has no top-level member that the service does not document.</summary>
    KnownMembers = ResponseClauses.KnownMembers,

    /// <summary>A success lists no errors.</summary>
    NoErrors = ResponseClauses.NoErrors,

    /// <summary>A rejection lists errors with codes.</summary>
    ErrorList = ResponseClauses.ErrorList,

    /// <summary>A read is about the order that was asked for.</summary>
    SameOrder = 1 << 7,

    /// <summary>An order that was read has the content that was asked for.</summary>
    SameContent = 1 << 8,

    /// <summary>A rejection that may hide a duplicate is final only after a read.</summary>
    ReadBeforeRejection = 1 << 9,

    /// <summary>A rejection does not count while an earlier request may have taken effect.</summary>
    EarlierRequests = 1 << 10,

    /// <summary>A read that did not settle the outcome is repeated.</summary>
    ReadAgain = 1 << 11,

    /// <summary>An order that the service calls a duplicate is not called absent because a read does not find it.</summary>
    DuplicateOutweighsAbsence = 1 << 12,

    /// <summary>All of them.</summary>
    All = (1 << 13) - 1,
}
