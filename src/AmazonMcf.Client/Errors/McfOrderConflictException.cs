using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>An order with this id exists, and its content differs from the order to place.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderConflictException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderConflict";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Compare the members named in the message. If both orders are intended, place this one under a new id.";
}
