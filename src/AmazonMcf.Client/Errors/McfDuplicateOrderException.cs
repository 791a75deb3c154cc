using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service already has an order of this id: a create was refused because of it.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfDuplicateOrderException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfDuplicateOrder";

    /// <inheritdoc />
    public override string RecommendedAction => "Read the order with Get-McfOrder; an id can never be used again, not even after a cancel.";
}
