using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles;

/// <summary>Puts into words why a file cannot be read.</summary>
internal static class OrderFileFailure
{
    /// <summary>The failure in words that name the file; null when it is no matter of the file.</summary>
    public static McfOrderFileException? Explain(Exception failure, string? path)
    {
        var name = path is null ? "The input" : $"'{System.IO.Path.GetFileName(path)}'";
        return failure switch
        {
            McfOrderFileException known => new McfOrderFileException(
                $"{name}: {known.Message}",
                path,
                known.RecommendedAction,
                known.InnerException
            ),
            DecoderFallbackException => new McfOrderFileException(
                $"{name} holds bytes that are not text of the encoding it was read in.",
                path,
                "Leave -Encoding out, or name the one the file is in.",
                failure
            ),
            FileNotFoundException or DirectoryNotFoundException => new McfOrderFileException(
                $"{name} does not exist.", path, "Check the path; relative paths start at the current folder.", failure),
            UnauthorizedAccessException => new McfOrderFileException(
                $"{name} may not be read, or is a folder.", path, "Check the path and the permissions of the file.", failure),
            IOException => new McfOrderFileException(
                $"{name} cannot be opened; another program may have it open.",
                path,
                "Close the program that has the file open and run again.",
                failure
            ),
            _ => null,
        };
    }

    /// <summary>The file is neither UTF-8 nor Windows-1252.</summary>
    public static McfOrderFileException UnknownEncoding(string? path) =>
        new(
            "The file is neither UTF-8 nor Windows-1252.",
            path,
            "Name the encoding, for example -Encoding shift_jis, or save the file as UTF-8."
        );
}
