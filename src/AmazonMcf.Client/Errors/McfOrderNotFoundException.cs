using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service knows no order of this id. It says so with HTTP 400 or 404.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderNotFoundException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderNotFound";

    /// <inheritdoc />
    public override string RecommendedAction => "Check the id and the connection: another seller or region has other orders.";
}
