using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The quota stayed exhausted for as long as the call was allowed to wait: HTTP 429.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfThrottledException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfThrottled";

    /// <inheritdoc />
    public override string RecommendedAction => "Run the same input again later, with fewer programs on the same quota.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
