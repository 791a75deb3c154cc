using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>An input breaks rules that can be checked without asking the service. Nothing was sent.</summary>
/// <param name="message">One sentence that names the first fault and counts the rest.</param>
/// <param name="errors">All faults.</param>
public sealed class McfValidationException(string message, IReadOnlyList<McfValidationError> errors)
    : McfException(message, ErrorContext.None)
{
    /// <summary>All faults, in the order of the input.</summary>
    public IReadOnlyList<McfValidationError> ValidationErrors { get; } = errors;

    /// <inheritdoc />
    public override string ErrorId => "McfInvalidInput";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Correct what the message names and run the input again; the other orders are not affected.";
}
