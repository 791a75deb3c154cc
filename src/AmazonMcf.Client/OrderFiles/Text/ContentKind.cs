using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>Recognizes content that is neither delimited text nor a workbook.</summary>
internal static class ContentKind
{
    private const int StartLength = 4096;
    private const string SaveAs = "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV UTF-8.";
    private const string ExportAgain = "Export the orders again as CSV UTF-8, as tab-delimited text or as an Excel workbook (.xlsx).";

    private static readonly string[] Html = ["<html", "<!doctype html", "<table", "<body", "<head", "<meta", "<style", "<div"];

    private static readonly (string Start, string Kind, string Action)[] Binary =
    [
        ("%PDF", "a PDF document", ExportAgain),
        ("\x1F\x8B", "a gzip archive", "Extract the file from the archive and read that file."),
        ("7z\xBC\xAF", "a 7-Zip archive", "Extract the file from the archive and read that file."),
        ("Rar!", "a RAR archive", "Extract the file from the archive and read that file."),
        ("\x89PNG", "an image", ExportAgain),
        ("\xFF\xD8\xFF", "an image", ExportAgain),
        ("GIF8", "an image", ExportAgain),
        ("{\\rtf", "a document in Rich Text Format", ExportAgain),
        ("SQLite format 3", "a SQLite database", ExportAgain),
    ];

    /// <summary>The first bytes of a file, which show its kind.</summary>
    /// <param name="file">The file.</param>
    public static byte[] ReadStart(Stream file)
    {
        var start = new byte[StartLength];
        file.Position = 0;
        int length = 0, count;
        while (length < start.Length && (count = file.Read(start, length, start.Length - length)) > 0)
        {
            length += count;
        }

        Array.Resize(ref start, length);
        return start;
    }

    /// <summary>Throws an exception that names the kind of content, unless it can be delimited text.</summary>
    /// <param name="start">The first bytes.</param>
    /// <exception cref="McfOrderFileException">The content is of a different kind.</exception>
    public static void RequireText(byte[] start)
    {
        var latin = Latin(start);
        foreach (var (mark, kind, action) in Binary)
        {
            if (latin.StartsWith(mark, StringComparison.Ordinal))
            {
                throw Not(kind, action);
            }
        }

        RequireNoMarkup(latin.TrimStart('\xEF', '\xBB', '\xBF', '\xFE', '\xFF').Replace("\0", "").TrimStart());
    }

    /// <summary>Throws an exception unless the bytes can be text of an encoding with one byte for each ASCII character.</summary>
    /// <param name="start">The first bytes.</param>
    /// <exception cref="McfOrderFileException">There are null bytes.</exception>
    public static void RequireNoNulls(byte[] start)
    {
        if (Array.IndexOf(start, (byte)0) >= 0)
        {
            throw Not("binary data", ExportAgain + " If it is text, specify -Encoding, for example -Encoding utf-16.");
        }
    }

    /// <summary>The exception for content of a different kind.</summary>
    /// <param name="kind">The kind, with its article.</param>
    /// <param name="action">What to do.</param>
    public static McfOrderFileException Not(string kind, string action) =>
        new($"The content is {kind}, not delimited text or an Excel workbook.", null, action);

    private static void RequireNoMarkup(string text)
    {
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            throw Not("a web archive", SaveAs);
        }

        if (IsJson(text))
        {
            throw Not("JSON", "Convert it with ConvertFrom-Json and pipe the orders into New-McfOrder.");
        }

        if (text.Length < 2 || text[0] != '<' || (!char.IsLetter(text[1]) && text[1] != '!' && text[1] != '?'))
        {
            return;
        }

        if (text.Contains("schemas-microsoft-com:office:spreadsheet") && text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            throw Not("an XML spreadsheet", SaveAs);
        }

        var lower = text.ToLowerInvariant();
        throw Html.Any(lower.Contains)
            ? Not("an HTML page", SaveAs)
            : Not("XML", ExportAgain);
    }

    private static bool IsJson(string text) =>
        text.Length > 0 && (text[0] == '{' || (text[0] == '[' && text.Substring(1).TrimStart() is { Length: > 0 } rest && rest[0] == '{'));

    private static string Latin(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append((char)value);
        }

        return text.ToString();
    }
}
