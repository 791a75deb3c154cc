using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>A create was rejected because an order with this id already exists.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfDuplicateOrderException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfDuplicateOrder";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Read the order with Get-McfOrder. An order id can never be reused, even after the order is canceled.";
}
