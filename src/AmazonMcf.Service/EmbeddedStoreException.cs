using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Service;

/// <summary>The store of an embedded service cannot be opened or used. The call had no effect: its transaction was rolled back.</summary>
/// <param name="message">Which file, and why.</param>
/// <param name="path">The file; null for a store in memory.</param>
/// <param name="advice">What to do next, as one sentence.</param>
/// <param name="innerException">The error of the database, if there is one.</param>
public sealed class EmbeddedStoreException(string message, string? path, string advice, Exception? innerException = null)
    : McfException(message, new ErrorContext { Target = path }, innerException)
{
    /// <inheritdoc/>
    public override string ErrorId => "McfStoreUnavailable";

    /// <inheritdoc/>
    public override string RecommendedAction => advice;

    /// <inheritdoc/>
    public override bool IsOfTheConnection => true;
}
