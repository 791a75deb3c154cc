using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// The service could not be reached: the host name did not resolve, there is no route, TLS failed, or the connection was lost before
/// anything was sent.
/// </summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfConnectionFailedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfConnectionFailed";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Check the network, the proxy and the connection's endpoint, then run the command again with the same input.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
