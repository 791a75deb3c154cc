using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Service;

/// <summary>A store of the embedded service was opened with a start time other than its own. The store was not changed.</summary>
/// <param name="message">Which store, when it started, which start time was requested.</param>
/// <param name="path">The file; null for a store in memory.</param>
public sealed class EmbeddedStartException(string message, string? path)
    : McfException(message, new ErrorContext { Target = path })
{
    /// <inheritdoc/>
    public override string ErrorId => "McfStartTimeMismatch";

    /// <inheritdoc/>
    public override string RecommendedAction =>
        "Omit the start time to open the store as it is, specify a different file to create a new store, or move the store's clock "
            + "forward with Step-McfClock.";

    /// <inheritdoc/>
    public override bool IsOfTheConnection => true;
}
