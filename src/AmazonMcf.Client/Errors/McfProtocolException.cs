using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service answered something that cannot be understood: not JSON, a broken body, a page token that repeats.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfProtocolException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfProtocol";

    /// <inheritdoc />
    public override string RecommendedAction => "Report it with the request id; the answer does not follow the documented form.";
}
