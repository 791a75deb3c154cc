namespace AmazonMcf.Results;

/// <summary>A file cannot be used for the rows of a run.</summary>
/// <param name="path">The file.</param>
/// <param name="reason">Why, as the rest of a sentence.</param>
/// <param name="isInUse">Whether a different run is writing it.</param>
internal sealed class RecordFileException(string path, string reason, bool isInUse = false)
    : IOException($"'{path}' {reason}. Choose a different path.")
{
    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Why it cannot be used, as the rest of a sentence that begins with the file.</summary>
    public string Reason => reason;

    /// <summary>Whether a different run is writing it.</summary>
    public bool IsInUse => isInUse;
}
