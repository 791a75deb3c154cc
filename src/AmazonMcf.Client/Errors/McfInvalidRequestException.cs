using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service refused the request as it stands: HTTP 400 or another 4xx without a kind of its own.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfInvalidRequestException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfInvalidRequest";

    /// <inheritdoc />
    public override string RecommendedAction => "Correct the input that the message names and run it again.";
}
