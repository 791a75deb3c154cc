using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>A write was sent, and no response proves its outcome.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOutcomeUnknownException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOutcomeUnknown";

    /// <summary>What to do if running the command again with the same input is not safe; otherwise null.</summary>
    internal string? Advice { get; init; }

    /// <summary>
    /// Whether the service accepted the request without saying what became of it (HTTP 202): it must not be sent again. Default: false.
    /// </summary>
    internal bool IsAccepted { get; init; }

    /// <inheritdoc />
    public override string RecommendedAction =>
        Advice ?? "Run the command again with the same input to find out; nothing is done twice.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
