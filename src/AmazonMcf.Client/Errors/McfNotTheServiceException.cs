using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>Something other than the service answered: a web server at a wrong address, a proxy, the login page of a network.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfNotTheServiceException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfNotTheService";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Check the endpoint of the connection (Get-McfConnection), then the proxy or the login page "
        + "of the network between; open the address in a browser to see what answers.";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
