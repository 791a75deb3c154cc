using SellingPartner.Http;

namespace AmazonMcf.Submission;

/// <summary>The conditions of <see cref="ProofRule"/> and <see cref="ResponseProof"/>.</summary>
public enum RuleCondition
{
    /// <summary>A success has the status that the service documents.</summary>
    Status,

    /// <summary>A response carries one Content-Length at most.</summary>
    OneLength,

    /// <summary>A response carries a request id.</summary>
    RequestId,

    /// <summary>The request id was not seen on another response lately.</summary>
    NewRequestId,

    /// <summary>A success has no top-level member that the service does not document.</summary>
    KnownMembers,

    /// <summary>A success lists no errors.</summary>
    NoErrors,

    /// <summary>A rejection lists errors with codes.</summary>
    ErrorList,

    /// <summary>A read is about the order that was asked for.</summary>
    SameOrder,

    /// <summary>An order that was read has the content that was asked for.</summary>
    SameContent,

    /// <summary>A rejection that may hide a duplicate is final only after a read.</summary>
    ReadBeforeRejection,

    /// <summary>A rejection does not count while an earlier request may have taken effect.</summary>
    EarlierRequests,

    /// <summary>A read that did not settle the outcome is repeated.</summary>
    RepeatedReads,

    /// <summary>An order that the service calls a duplicate is not called absent because a read does not find it.</summary>
    DuplicateOverridesAbsence,
}
