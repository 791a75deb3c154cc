using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>No answer came in time on any attempt.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfRequestTimeoutException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfRequestTimeout";

    /// <inheritdoc />
    public override string RecommendedAction => "Check the network and run the same input again; nothing is done twice.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
