using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service rejected the request: HTTP 400, or a 4xx status without a more specific exception.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfInvalidRequestException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfInvalidRequest";

    /// <inheritdoc />
    public override string RecommendedAction => Remedy ?? "Correct the input named in the message and run the command again.";

    /// <summary>What to do, if there is more specific advice than for rejections in general.</summary>
    internal string? Remedy { get; init; }
}
