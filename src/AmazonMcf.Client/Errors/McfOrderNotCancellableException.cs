using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The order is too far along to be cancelled.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderNotCancellableException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderNotCancellable";

    /// <inheritdoc />
    public override string RecommendedAction => "Let it arrive and return it with New-McfReturn.";
}
