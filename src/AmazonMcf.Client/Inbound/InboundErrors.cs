using System.Text.RegularExpressions;
using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Inbound;

/// <summary>The exceptions of Fulfillment Inbound. The service distinguishes most failures only by its messages.</summary>
internal sealed class InboundErrors : McfApiErrors
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    // Source: the static sandbox pairs of Fulfillment Inbound 2024-03-20.
    private static readonly Regex NotFound = new("does not exist|Id is malformed", Options, RegexTimeout);
    private static readonly Regex AlreadyCanceled = new("already cancell?ed", Options, RegexTimeout);

    /// <inheritdoc />
    public override string FurtherCauseOfDenial => "the plan or shipment no longer allows the operation";

    /// <summary>Whether a cancellation was rejected because the plan was already canceled.</summary>
    /// <param name="rejection">The rejection.</param>
    public static bool IsRepeatedCancel(McfException rejection) =>
        rejection.Errors.Any(error => AlreadyCanceled.IsMatch(error.Message));

    /// <inheritdoc />
    public override SellingPartnerException? Classify(FailureReport report)
    {
        if (report.Kind != FailureKind.Refused || !report.Outcome.ProvesRejection || !IsNotFound(report))
        {
            return null;
        }

        return new McfInboundNotFoundException(
            FailureMapper.Sentence(report, "was rejected: " + FailureMapper.Why(report)), report.Context);
    }

    /// <inheritdoc />
    public override SellingPartnerException Create(ErrorKind kind, string message, ErrorContext context, Exception? cause = null) =>
        kind == ErrorKind.OperationFailed
            ? new McfInboundOperationFailedException(message, context, cause)
            : base.Create(kind, message, context, cause);

    // A path names what the request is about; what only the body names is part of the input.
    private static bool IsNotFound(FailureReport report) =>
        report.Operation.Path.Contains('{')
        && (report.Outcome.Status == 404 || report.Outcome.Errors.Any(error => NotFound.IsMatch(error.Message)));
}
