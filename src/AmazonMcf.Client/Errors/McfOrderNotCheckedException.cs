using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// It is not known whether the order exists in the other version of Fulfillment Outbound, where it may have been placed. Nothing was sent
/// for it.
/// </summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderNotCheckedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderNotChecked";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Run the command again with the same input. Orders are checked in both versions until this account has shown that each version "
            + "returns the orders of the other.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
