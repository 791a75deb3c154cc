using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Outbound;

/// <summary>The exceptions of Fulfillment Outbound.</summary>
internal sealed class OutboundErrors : McfApiErrors
{
    /// <inheritdoc />
    public override string FurtherCauseOfDenial => "the order no longer allows the operation";

    /// <inheritdoc />
    public override SellingPartnerException? Classify(FailureReport report) => OutboundFailures.Classify(report);
}
