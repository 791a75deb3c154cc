using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The response did not come from the service: a wrong endpoint, a proxy, or a network login page responded.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfNotTheServiceException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfNotTheService";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Check the connection's endpoint (Get-McfConnection), then check for a proxy or a network login page in between; "
        + "open the endpoint in a browser to see what responds.";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
