using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service has no order with this id. It reports this with HTTP 400 or 404.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderNotFoundException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    private const string Check =
        "Check the order id, including upper and lower case, and the connection: a connection finds only the orders of its own seller and "
            + "region.";

    /// <inheritdoc />
    public override string ErrorId => "McfOrderNotFound";

    /// <inheritdoc />
    public override string RecommendedAction => Hint is null ? Check : $"{Check} {Hint}";

    /// <summary>What the id may be instead; null for nothing else.</summary>
    internal string? Hint { get; init; }
}
