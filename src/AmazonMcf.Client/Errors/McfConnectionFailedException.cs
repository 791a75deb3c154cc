using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service could not be reached: no name, no route, no TLS, or the connection broke before anything was sent.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfConnectionFailedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfConnectionFailed";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Check that this machine is on the network, then the proxy and the endpoint of the connection, and run the same input again.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
