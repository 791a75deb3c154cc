using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The quota was still used up after the maximum wait: HTTP 429.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfThrottledException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfThrottled";

    /// <inheritdoc />
    public override string RecommendedAction => "Retry later, or run fewer programs that share this quota.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
