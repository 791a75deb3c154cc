using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>A write was sent and its answer could not be learned.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOutcomeUnknownException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOutcomeUnknown";

    /// <summary>What to do where the same input must not simply run again; null elsewhere.</summary>
    internal string? Advice { get; init; }

    /// <inheritdoc />
    public override string RecommendedAction => Advice ?? "Run the same input again: what was done is found, what was not is done once.";

    /// <inheritdoc />
    public override bool IsTransient => true;
}
