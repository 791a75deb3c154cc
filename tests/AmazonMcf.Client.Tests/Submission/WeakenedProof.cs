using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Http;

namespace AmazonMcf.Submission;

/// <summary>The proof of a response without one of its conditions.</summary>
/// <param name="without">The condition.</param>
internal sealed class WeakenedProof(RuleCondition without) : ResponseProof
{
    protected override bool HasDocumentedStatus(ApiOperation operation, ResponseHead head) =>
        without == RuleCondition.Status || base.HasDocumentedStatus(operation, head);

    protected override bool HasOneLength(ResponseHead head) => without == RuleCondition.OneLength || base.HasOneLength(head);

    protected override bool HasRequestId(ResponseHead head) => without == RuleCondition.RequestId || base.HasRequestId(head);

    protected override bool HasNewRequestId(ResponseHead head) => without == RuleCondition.NewRequestId || base.HasNewRequestId(head);

    protected override bool HasKnownMembers(bool hasUnknownMembers) =>
        without == RuleCondition.KnownMembers || base.HasKnownMembers(hasUnknownMembers);

    protected override bool HasNoErrors(bool hasErrors) => without == RuleCondition.NoErrors || base.HasNoErrors(hasErrors);

    protected override bool IsOfTheService(ServiceErrorList errors) =>
        without == RuleCondition.ErrorList || base.IsOfTheService(errors);
}
