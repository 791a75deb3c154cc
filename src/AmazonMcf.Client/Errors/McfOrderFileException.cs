using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// An order file cannot be read as a whole, so nothing of it was read: it is missing, locked, empty, of no readable encoding, or lacks
/// columns.
/// </summary>
/// <param name="message">One sentence: which file, which line, why.</param>
/// <param name="path">The file.</param>
/// <param name="advice">What to do next, as one sentence.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderFileException(string message, string? path, string advice, Exception? innerException = null)
    : McfException(message, new ErrorContext { Target = path }, innerException)
{
    /// <summary>The file, where the rows came from one.</summary>
    public string? Path { get; } = path;

    /// <inheritdoc />
    public override string ErrorId => "McfOrderFileUnreadable";

    /// <inheritdoc />
    public override string RecommendedAction => advice;
}
