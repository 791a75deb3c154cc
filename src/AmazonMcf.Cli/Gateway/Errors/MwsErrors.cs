using AmazonMcf.Errors;
using AmazonMcf.Mws;
using AmazonMcf.Outbound;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Cli.Gateway.Errors;

/// <summary>Maps errors of the Selling Partner API to MWS errors.</summary>
internal static class MwsErrors
{
    /// <summary>Maps an exception to an MWS error.</summary>
    /// <param name="failure">The exception.</param>
    /// <returns>The MWS error.</returns>
    public static MwsErrorException Of(Exception failure) => failure switch
    {
        MwsErrorException error => error,
        McfOutcomeUnknownException => Internal(failure),
        _ when OpenFileLimitException.Explain(failure) is { } limit => Unavailable(limit),
        McfException known => Translate(known),
        _ => Internal(failure),
    };

    private static MwsErrorException Translate(McfException failure) =>
        failure switch
        {
            MwsFormatException { Reason: MwsCodec.NoSuchOperation } => new(404, "InvalidAddress", failure.Message, failure),
            MwsFormatException { Reason: MwsCodec.NotGiven, Member: { } member } => Missing(member),
            MwsFormatException format => new(400, "InvalidParameterValue", format.Message, failure),
            McfDuplicateOrderException or McfOrderConflictException => Exists(failure.Context.Target, failure),
            McfOrderNotFoundException => new(
                400,
                "InvalidRequestException",
                $"Requested order '{failure.Context.Target}' not found",
                failure
            ),
            McfOrderNotUpdatableException or McfOrderNotCancellableException => new(
                400,
                "InvalidRequestException",
                Sentence(failure),
                failure
            ),
            McfInvalidRequestException when IsOfMissing(Sentence(failure)) => new(400, "MissingParameter", Sentence(failure), failure),
            McfInvalidRequestException or McfValidationException => new(400, "InvalidParameterValue", Sentence(failure), failure),
            McfAuthenticationException { IsTransient: true } => Internal(failure.InnerException ?? failure),
            McfUnauthorizedException or McfAuthenticationException => new(
                401,
                "AccessDenied",
                "Access to the seller's account is denied.",
                failure
            ),
            // The recommendation of the exception is a parameter, which clients of the gateway do not have.
            McfNotInApiVersionException => new(
                400,
                "InvalidRequestException",
                $"{failure.Context.Operation} is not available with Fulfillment Outbound {OutboundVersions.V20260704}, which the gateway "
                    + "uses for this client (apiVersion).",
                failure
            ),
            McfThrottledException => new(503, "RequestThrottled", "Request is throttled", failure),
            _ => Internal(failure),
        };

    /// <summary>An internal error, which is not caused by the request.</summary>
    /// <param name="failure">The exception; the client gets no details of it.</param>
    /// <returns>The MWS error.</returns>
    public static MwsErrorException Internal(Exception failure) =>
        new(500, "InternalError", "An internal error has occurred. Please retry your request.", failure);

    // Nothing was done, and the same request succeeds when file handles are available again.
    private static MwsErrorException Unavailable(OpenFileLimitException limit) =>
        new(503, "ServiceUnavailable", "The service is temporarily unavailable. Please retry your request.", limit);

    /// <summary>An order with this ID exists, whether or not it is identical: MWS did not distinguish.</summary>
    /// <param name="orderId">The seller's ID of the order.</param>
    /// <param name="cause">The cause.</param>
    internal static MwsErrorException Exists(string? orderId, Exception? cause = null) =>
        new(400, "InvalidRequestException", $"A create request already exists for MerchantFulfillmentOrderId : {orderId}", cause);

    /// <summary>A required parameter is missing.</summary>
    /// <param name="name">Its name.</param>
    internal static MwsErrorException Missing(string name) =>
        new(400, "MissingParameter", $"The request must contain the parameter {MwsText.Shorten(name)}.");

    private static bool IsOfMissing(string sentence) =>
        sentence.StartsWith("The request must contain the parameter ", StringComparison.Ordinal)
        || sentence.StartsWith("The following required parameters are missing", StringComparison.Ordinal);

    private static string Sentence(McfException failure) => failure.Errors.Count > 0 ? failure.Errors[0].Message : failure.Message;
}
