using AmazonMcf.Errors;

namespace AmazonMcf.Legacy;

/// <summary>What failures of the Selling Partner API are called in MWS.</summary>
public static class MwsRefusals
{
    /// <summary>Puts a failure into the words of MWS.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>The refusal.</returns>
    public static MwsRefusalException Of(McfException failure) => failure switch
    {
        MwsFormatException { Reason: MwsCodec.NoSuchOperation } => new(404, "InvalidAddress", failure.Message, failure),
        MwsFormatException format => new(400, "InvalidParameterValue", format.Message, failure),
        McfOrderNotFoundException or McfDuplicateOrderException or McfOrderConflictException => new(400, "InvalidRequestException", Sentence(failure), failure),
        McfOrderNotUpdatableException or McfOrderNotCancellableException => new(400, "InvalidRequestException", Sentence(failure), failure),
        McfInvalidRequestException or McfValidationException => new(400, "InvalidParameterValue", Sentence(failure), failure),
        McfUnauthorizedException or McfAuthenticationException => new(401, "AccessDenied", "Access to the seller's account is denied.", failure),
        McfThrottledException => new(503, "RequestThrottled", "Request is throttled", failure),
        _ => Internal(failure),
    };

    /// <summary>What happened is no matter of the client's request.</summary>
    /// <param name="failure">The failure; nothing of it is told.</param>
    /// <returns>The refusal.</returns>
    public static MwsRefusalException Internal(Exception failure) =>
        new(500, "InternalError", "An internal error has occurred. Please retry your request.", failure);

    private static string Sentence(McfException failure) => failure.Errors.Count > 0 ? failure.Errors[0].Message : failure.Message;
}
