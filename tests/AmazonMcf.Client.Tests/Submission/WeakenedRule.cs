using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>A rule without one of its conditions.</summary>
/// <param name="without">The condition.</param>
internal sealed class WeakenedRule(RuleCondition without) : ProofRule
{
    public override ResponseProof Response { get; } = new WeakenedProof(without);

    public override bool IsSameOrder(string asked, string? found) =>
        without == RuleCondition.SameOrder || base.IsSameOrder(asked, found);

    public override IReadOnlyList<string> FindDifferences(
        McfOrderRequest order, McfOrder found, McfMarketplace? marketplace, bool anyVersion) =>
        without == RuleCondition.SameContent ? [] : base.FindDifferences(order, found, marketplace, anyVersion);

    public override int MaxReads(bool isAccepted) => without == RuleCondition.RepeatedReads ? 1 : base.MaxReads(isAccepted);

    public override bool MayExistUnseen(McfException failure) =>
        without != RuleCondition.DuplicateOverridesAbsence && base.MayExistUnseen(failure);

    public override bool MayHaveTakenEffect(ApiCall call, int before) =>
        without != RuleCondition.EarlierRequests && base.MayHaveTakenEffect(call, before);

    protected override bool MayHideDuplicate(McfException failure) =>
        without != RuleCondition.ReadBeforeRejection && base.MayHideDuplicate(failure);
}
