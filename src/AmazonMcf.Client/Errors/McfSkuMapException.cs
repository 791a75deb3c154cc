using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>A SKU map cannot be read or contains errors. No order was read with it.</summary>
/// <param name="message">One sentence: the first error, and the number of the others.</param>
/// <param name="path">The file; null if the map is not a file.</param>
/// <param name="errors">All errors of rows and columns; empty if the file cannot be read at all.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfSkuMapException(
    string message,
    string? path,
    IReadOnlyList<McfValidationError> errors,
    Exception? innerException = null
) : McfException(message, new ErrorContext { Target = path }, innerException)
{
    /// <summary>The file; null if the map is not a file.</summary>
    public string? Path { get; } = path;

    /// <summary>All errors, in the order of the rows.</summary>
    public IReadOnlyList<McfValidationError> ValidationErrors { get; } = errors;

    /// <inheritdoc />
    public override string ErrorId => "McfSkuMapInvalid";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Correct the SKU map and run the command again. Its columns are ShopSku or ProductName, SellerSku, Quantity and Channel.";
}
