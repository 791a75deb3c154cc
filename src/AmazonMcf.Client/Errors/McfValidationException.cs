using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The input breaks rules that are checked before anything is sent. Nothing was sent.</summary>
/// <param name="message">One sentence that names the first validation error and counts the rest.</param>
/// <param name="errors">All validation errors.</param>
public sealed class McfValidationException(string message, IReadOnlyList<McfValidationError> errors)
    : McfException(message, ErrorContext.None)
{
    /// <summary>All validation errors, in input order.</summary>
    public IReadOnlyList<McfValidationError> ValidationErrors { get; } = errors;

    /// <inheritdoc />
    public override string ErrorId => "McfInvalidInput";

    /// <inheritdoc />
    public override string RecommendedAction => "Correct the values named in the message and run the command again.";
}
