using System.Management.Automation;

namespace AmazonMcf.Errors;

/// <summary>Error records about files that commands read or write.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfFileNotFound: no file matches a path.</summary>
    /// <param name="path">The path as typed.</param>
    public static ErrorRecord FileNotFound(string path) => Record(
        new FileNotFoundException($"There is no file '{path}'."),
        "McfFileNotFound", ErrorCategory.ObjectNotFound, path, null, "Check the path; relative paths start at the current folder.");

    /// <summary>McfInvalidPath: a path that is not the path of a single file, or the content of a file instead of its path.</summary>
    /// <param name="path">The path as typed; null for content, which may be personal and is not shown.</param>
    public static ErrorRecord InvalidPath(string? path) => Record(
        new PSArgumentException(path is null
            ? "The input is a row or other text, not the path of a file."
            : $"'{path}' is not the path of a single file."),
        "McfInvalidPath", ErrorCategory.InvalidArgument, path, null,
        path is null
            ? "Type the path of the file, or pipe files from Get-ChildItem. Pipe rows from Import-Csv or ConvertFrom-Csv into New-McfOrder."
            : "Type the path of one file. With -LiteralPath, wildcard characters have no special meaning.");

    /// <summary>McfFileExists: a file already exists and must not be replaced.</summary>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileExists(string path) => Record(
        new IOException($"The file '{path}' already exists."),
        "McfFileExists", ErrorCategory.ResourceExists, path, null,
        "Choose a different file name, or omit -NoClobber to overwrite the file.");

    /// <summary>McfFileNotWritten: a file cannot be written.</summary>
    /// <param name="failure">The reason.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileNotWritten(Exception failure, string path) => Record(
        failure, "McfFileNotWritten", ErrorCategory.WriteError, path, $"The file '{path}' cannot be written: {failure.Message}",
        "Check that the folder exists and is writable; -Force replaces a read-only file.");
}
