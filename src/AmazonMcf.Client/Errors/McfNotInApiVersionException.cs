using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The version of Amazon's API that the command uses does not have the operation. Nothing was sent.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation and target.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfNotInApiVersionException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfNotInApiVersion";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Run the command with -ApiVersion 2020-07-01. Amazon does not document whether 2020-07-01 knows orders placed with 2026-07-04.";
}
