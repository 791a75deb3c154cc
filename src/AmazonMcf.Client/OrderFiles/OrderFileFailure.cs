using System.Globalization;
using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles;

/// <summary>Puts into words why a file cannot be read.</summary>
internal static class OrderFileFailure
{
    /// <summary>The failure with a message that names the file; null if the failure is not caused by the file.</summary>
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
                $"{name} contains bytes that are not valid in the encoding it was read with.",
                path,
                "Omit -Encoding to detect the encoding, or specify the encoding of the file.",
                failure
            ),
            FileNotFoundException or DirectoryNotFoundException => new McfOrderFileException(
                $"{name} does not exist.", path, "Check the path; relative paths are resolved against the current folder.", failure),
            UnauthorizedAccessException => new McfOrderFileException(
                $"{name} is a folder or is not readable.", path, "Check the path and the permissions of the file.", failure),
            IOException => new McfOrderFileException(
                $"{name} cannot be opened; another program may have it open.",
                path,
                "Close the program that has the file open, and run the command again.",
                failure
            ),
            _ => null,
        };
    }

    /// <summary>The file is neither UTF-8 nor Windows-1252.</summary>
    /// <param name="detected">The encoding that its bytes show; null for none.</param>
    public static McfOrderFileException UnknownEncoding(Encoding? detected)
    {
        var name = detected?.WebName.ToLowerInvariant();
        return new(
            "The file is neither UTF-8 nor Windows-1252." + (name is null ? "" : $" Its bytes look like {name}."),
            null,
            $"Specify the encoding, for example -Encoding {name ?? "shift_jis"}, or save the file as UTF-8."
        );
    }

    /// <summary>The bytes of the file contradict its byte order mark, which no option overrides.</summary>
    /// <param name="marked">The encoding of the mark.</param>
    /// <param name="failure">What shows it.</param>
    public static McfOrderFileException WrongMark(Encoding marked, DecoderFallbackException failure) => new(
        $"The file begins with the byte order mark of {marked.WebName}, but contains bytes that are not valid in that encoding: it is cut "
            + "off, or a part of it was written in a different encoding.",
        null,
        "Export the orders again as CSV UTF-8.",
        failure);

    /// <summary>A quotation mark includes all that follows it.</summary>
    /// <param name="line">The line that it is on.</param>
    /// <param name="failure">What shows it; null for nothing else.</param>
    public static McfOrderFileException OpenQuotes(int line, Exception? failure = null) => new(
        $"The quotation mark that opens in row {line.ToString(CultureInfo.InvariantCulture)} is not closed.",
        null,
        "Close the quotation mark, or double it if it is part of the text.",
        failure);

    /// <summary>A worksheet was specified for text.</summary>
    public static McfOrderFileException NoWorkbook() =>
        new("The file is text and has no worksheets.", null, "Omit -Worksheet, or specify a workbook.");

    /// <summary>The file ends inside a character.</summary>
    public static McfOrderFileException CutOff() =>
        new("The file ends inside a character: it is cut off.", null, "Export or download the file again.");
}
