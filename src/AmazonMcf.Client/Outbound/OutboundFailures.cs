using System.Text.RegularExpressions;
using AmazonMcf.Errors;
using SellingPartner;
using SellingPartner.Errors;

namespace AmazonMcf.Outbound;

/// <summary>
/// Failures that mean something special to outbound orders. The service tells them apart only by its sentences, so what a sentence
/// does not give away stays a plain refusal.
/// </summary>
internal static class OutboundFailures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);
    private static readonly Regex NotFound = new("^Requested order '(.*)' not found", Options, RegexTimeout);
    private static readonly Regex Duplicate = new("already exists for MerchantFulfillmentOrderId", Options, RegexTimeout);
    private static readonly Regex NotUpdatable = new("OrderNotUpdatable", Options, RegexTimeout);
    private static readonly Regex NotCancellable = new("OrderNotCancell?able", Options, RegexTimeout);
    private static readonly Regex DuplicateCancel = new("DuplicateCancelRequest", Options, RegexTimeout);

    /// <summary>The exception of a failure that is special; null for all others.</summary>
    public static McfException? Classify(FailureReport report)
    {
        if (report.Kind != FailureKind.Refused || !report.Outcome.ProvesRejection)
        {
            return null;
        }

        if (Says(report, Duplicate))
        {
            return new McfDuplicateOrderException(
                Sentence(report, "was refused: the service already has an order of this id"),
                report.Context
            );
        }

        if (Says(report, NotUpdatable))
        {
            return new McfOrderNotUpdatableException(
                Sentence(report, "was refused: the order is not on hold any more: " + FailureMapper.Why(report)),
                report.Context
            );
        }

        if (Says(report, NotCancellable))
        {
            return new McfOrderNotCancellableException(
                Sentence(report, "was refused: the order is too far along: " + FailureMapper.Why(report)),
                report.Context
            );
        }

        return IsNotFound(report) ? new McfOrderNotFoundException(Sentence(report, "found no such order"), report.Context) : null;
    }

    /// <summary>Whether a cancel was refused because the order was asked to stop before.</summary>
    public static bool IsDuplicateCancel(McfInvalidRequestException rejection) =>
        rejection.Errors.Any(error => DuplicateCancel.IsMatch(error.Message));

    public static McfInvalidRequestException SandboxOnly(ApiOperation operation, string target) => new(
        $"{operation.Name} for '{target}' was not sent: only sandboxes and the embedded service answer it, and this connection is live.",
        new ErrorContext { Operation = operation.Name, Target = target });

    // The sentence of another order says nothing of this one.
    private static bool IsNotFound(FailureReport report)
    {
        var named = report.Outcome.Errors.Select(error => NotFound.Match(error.Message)).FirstOrDefault(match => match.Success);
        return named is null
            ? report.Outcome.Status == 404 && IsAboutAnOrder(report.Operation)
            : string.Equals(named.Groups[1].Value.Trim(), report.Target.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool Says(FailureReport report, Regex pattern) => report.Outcome.Errors.Any(error => pattern.IsMatch(error.Message));

    private static string Sentence(FailureReport report, string what) => FailureMapper.Sentence(report, what);

    private static bool IsAboutAnOrder(ApiOperation operation) => operation.Path.Contains("{sellerFulfillmentOrderId}");
}
