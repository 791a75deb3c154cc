using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service accepted a change to an inbound plan and could not complete it.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target and the problem that the service reported.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfInboundOperationFailedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfInboundOperationFailed";

    /// <inheritdoc />
    public override string RecommendedAction => "Correct what the message names and run the command again.";
}
