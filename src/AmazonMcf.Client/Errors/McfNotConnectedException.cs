using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The connection was closed before a request could be sent over it.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfNotConnectedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfNotConnected";

    /// <inheritdoc />
    public override string RecommendedAction => "Connect again and run the same input again: no order is placed twice.";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
