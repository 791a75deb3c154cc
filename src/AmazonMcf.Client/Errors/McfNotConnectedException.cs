using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The connection was closed before a request could be sent over it.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfNotConnectedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfNotConnected";

    /// <inheritdoc />
    public override string RecommendedAction => "Connect again, then run the command again with the same input; no order is placed twice.";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
