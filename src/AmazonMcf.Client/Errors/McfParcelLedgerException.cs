using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The ledger of parcels cannot be opened, read or written.</summary>
/// <param name="message">One sentence.</param>
/// <param name="path">The file.</param>
/// <param name="recommendedAction">What to do.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfParcelLedgerException(string message, string path, string recommendedAction, Exception? innerException = null)
    : McfException(message, new ErrorContext { Target = path }, innerException)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <inheritdoc />
    public override string ErrorId => "McfParcelLedgerFailed";

    /// <inheritdoc />
    public override string RecommendedAction { get; } = recommendedAction;
}
