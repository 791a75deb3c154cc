using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>No attempt got a response before the timeout.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfRequestTimeoutException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfRequestTimeout";

    /// <inheritdoc />
    public override string RecommendedAction => "Check the network, then run the command again with the same input; nothing is done twice.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
