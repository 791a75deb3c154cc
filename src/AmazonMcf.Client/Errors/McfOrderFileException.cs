using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// An order file cannot be read, so none of its orders was read: it is missing, locked, empty, in an unknown encoding, or lacks columns.
/// </summary>
/// <param name="message">One sentence: which file, which line, and why.</param>
/// <param name="path">The file.</param>
/// <param name="advice">What to do next, as one sentence.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderFileException(string message, string? path, string advice, Exception? innerException = null)
    : McfException(message, new ErrorContext { Target = path }, innerException)
{
    /// <summary>The file; null if the rows did not come from a file.</summary>
    public string? Path { get; } = path;

    /// <inheritdoc />
    public override string ErrorId => "McfOrderFileUnreadable";

    /// <inheritdoc />
    public override string RecommendedAction => advice;
}
