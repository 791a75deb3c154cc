using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service has an order of this id with other content than the one to be placed.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderConflictException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderConflict";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Compare the members that the message names; place the order under a new id if both are meant.";
}
