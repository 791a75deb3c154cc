using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service failed or was overloaded on all attempts: HTTP 5xx.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfServiceUnavailableException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfServiceUnavailable";

    /// <inheritdoc />
    public override string RecommendedAction => "Run the command again later with the same input; nothing is done twice.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
