using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service failed or was overloaded on every attempt: HTTP 5xx.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfServiceUnavailableException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfServiceUnavailable";

    /// <inheritdoc />
    public override string RecommendedAction => "Run the same input again later; nothing is done twice.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
