using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Outbound;

/// <summary>The exceptions of Fulfillment Outbound 2026-07-04.</summary>
internal sealed class FulfillmentErrors : McfApiErrors
{
    /// <inheritdoc />
    public override string FurtherCauseOfDenial => "the order no longer allows the operation";

    /// <inheritdoc />
    public override SellingPartnerException? Classify(FailureReport report) => OutboundFailures.Classify(report);
}
