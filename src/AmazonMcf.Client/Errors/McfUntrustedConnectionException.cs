using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// The host could not prove that it is the service: its certificate or TLS configuration is not valid. Nothing was sent to it.
/// </summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfUntrustedConnectionException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfUntrustedConnection";

    /// <inheritdoc />
    public override string RecommendedAction => "Check the connection's endpoint and the date of this machine. "
        + "If a proxy inspects TLS traffic, add its certificate to this machine's trust store. Otherwise the connection may be "
        + "intercepted; do not continue on this network.";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
