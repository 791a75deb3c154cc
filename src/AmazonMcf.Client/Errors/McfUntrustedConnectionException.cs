using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// The host that answered could not prove to be the service: its certificate or its TLS is no good. Nothing was sent to it.
/// </summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfUntrustedConnectionException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfUntrustedConnection";

    /// <inheritdoc />
    public override string RecommendedAction => "Check the endpoint of the connection and the date of this machine. "
        + "Where a proxy opens TLS, its certificate must be trusted here; if there is none, somebody may listen: do not go on in this "
        + "network.";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
