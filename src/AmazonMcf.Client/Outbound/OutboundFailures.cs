using System.Text.RegularExpressions;
using AmazonMcf.Errors;
using SellingPartner;
using SellingPartner.Errors;

namespace AmazonMcf.Outbound;

/// <summary>
/// Failures with a special meaning for outbound orders. The service distinguishes them only by its messages; any other message is a general
/// rejection.
/// </summary>
internal static class OutboundFailures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;
    private static readonly string[] Codes = ["OrderNotUpdatable", "OrderNotCancellable", "DuplicateCancelRequest"];
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);
    private static readonly Regex NotFound = new("^Requested order '(.*)' not found", Options, RegexTimeout);
    private static readonly Regex Duplicate = new(
        "already exists for MerchantFulfillmentOrderId|create request already exists for orderId",
        Options,
        RegexTimeout);
    private static readonly Regex NotUpdatable = new("OrderNotUpdatable", Options, RegexTimeout);
    private static readonly Regex NotCancellable = new("OrderNotCancell?able", Options, RegexTimeout);
    private static readonly Regex DuplicateCancel = new("DuplicateCancelRequest", Options, RegexTimeout);

    /// <summary>The exception for a special failure; null for all others.</summary>
    public static McfException? Classify(FailureReport report)
    {
        if (report.Kind != FailureKind.Refused || !report.Outcome.ProvesRejection)
        {
            return null;
        }

        if (Says(report, Duplicate))
        {
            return new McfDuplicateOrderException(
                Sentence(report, "was rejected: an order with this id already exists"),
                report.Context
            );
        }

        if (Says(report, NotUpdatable))
        {
            return new McfOrderNotUpdatableException(
                Sentence(report, "was rejected: the order is no longer on hold: " + FailureMapper.Why(report)),
                report.Context
            );
        }

        if (Says(report, NotCancellable))
        {
            return new McfOrderNotCancellableException(
                Sentence(report, "was rejected: the order can no longer be canceled: " + FailureMapper.Why(report)),
                report.Context
            );
        }

        return IsNotFound(report) ? new McfOrderNotFoundException(Sentence(report, "found no order with this id"), report.Context) : null;
    }

    /// <summary>Whether a cancel was rejected because the order was already canceled.</summary>
    public static bool IsDuplicateCancel(McfInvalidRequestException rejection) =>
        rejection.Errors.Any(error => Says(error, DuplicateCancel));

    // The sentence of another order says nothing of this one.
    private static bool IsNotFound(FailureReport report)
    {
        var named = report.Outcome.Errors.Select(error => NotFound.Match(error.Message)).FirstOrDefault(match => match.Success);
        return named is null
            ? report.Outcome.Status == 404 && IsAboutAnOrder(report.Operation)
            : string.Equals(named.Groups[1].Value.Trim(), report.Target.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool Says(FailureReport report, Regex pattern) => report.Outcome.Errors.Any(error => Says(error, pattern));

    // 2020-07-01 has the name of the failure in the message, 2026-07-04 may have it as the code.
    private static bool Says(ServiceError error, Regex pattern) =>
        pattern.IsMatch(error.Message) || (Codes.Contains(error.Code) && pattern.IsMatch(error.Code));

    private static string Sentence(FailureReport report, string what) => FailureMapper.Sentence(report, what);

    private static bool IsAboutAnOrder(ApiOperation operation) =>
        operation.Path.Contains("{sellerFulfillmentOrderId}") || operation.Path.Contains("{orderId}");
}
