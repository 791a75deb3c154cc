using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The response does not follow the documented format: it is not JSON, its body is incomplete, or a page token repeats.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfProtocolException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfProtocol";

    /// <inheritdoc />
    public override string RecommendedAction => "The response does not follow the documented format. Report it with the request id.";
}
