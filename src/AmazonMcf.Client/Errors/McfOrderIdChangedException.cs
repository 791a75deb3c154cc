using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// The order exists under the id that it has without its prefix and suffix, so placing it would ship it twice. Nothing was sent for it.
/// </summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderIdChangedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderIdChanged";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Place the order without the prefix and suffix, as before. If both orders are intended, add -AllowNewId.";
}
