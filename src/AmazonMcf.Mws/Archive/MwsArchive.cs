using System.Text;

namespace AmazonMcf.Mws;

/// <summary>
/// Finds requests and responses of FulfillmentOutboundShipment 2010-10-01 in files of any kind: single responses, many in a row, logs that
/// wrap them, as text or in JSON, access logs, all of it compressed or not. Files are streamed; memory depends on the longest response
/// only.
/// </summary>
internal static class MwsArchive
{
    /// <summary>Marks bytes that are not valid in the encoding: a character that does not occur in text.</summary>
    internal const char Unreadable = '\uFDD0';

    private static readonly Encoding Utf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Unreadable.ToString()));

    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>Reads a file, entry by entry. Failures are entries and are not thrown.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The entries, in the order of the file; one failure for a file that holds nothing.</returns>
    public static IEnumerable<MwsArchiveEntry> ReadFile(string path)
    {
        using var entries = Guard(Open(path), path).GetEnumerator();
        while (entries.MoveNext())
        {
            yield return entries.Current;
        }
    }

    /// <summary>
    /// Reads every file in a folder and below it, each in the order of the names. Links to folders are not followed, since they may lead
    /// back. Failures are entries and are not thrown.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <returns>The entries, file by file; one failure for a folder that cannot be read.</returns>
    public static IEnumerable<MwsArchiveEntry> ReadFolder(string path)
    {
        MwsArchiveEntry? failed = null;
        (string[] files, string[] folders) = ([], []);
        try
        {
            files = [.. Directory.EnumerateFiles(path).OrderBy(file => file, StringComparer.Ordinal)];
            folders = [.. Directory.EnumerateDirectories(path).Where(IsNoLink).OrderBy(folder => folder, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            failed = Failed(failure, path);
        }

        if (failed is not null)
        {
            yield return failed;
        }

        foreach (var entry in files.SelectMany(ReadFile).Concat(folders.SelectMany(ReadFolder)))
        {
            yield return entry;
        }
    }

    /// <summary>Reads a stream, entry by entry. Failures are entries and are not thrown.</summary>
    /// <param name="stream">The bytes: UTF-8, or UTF-16 with its mark, compressed by gzip or not. It must be able to seek.</param>
    /// <param name="path">The file it is, for messages; null when it is none.</param>
    /// <returns>The entries, in the order of the stream; one failure for a stream that holds nothing.</returns>
    public static IEnumerable<MwsArchiveEntry> Read(Stream stream, string? path = null) => Guard(Scan(stream, path), path);

    private static bool IsNoLink(string folder) => (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0;

    private static IEnumerable<MwsArchiveEntry> Open(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);
        foreach (var entry in Scan(file, path))
        {
            yield return entry;
        }
    }

    private static IEnumerable<MwsArchiveEntry> Scan(Stream stream, string? path)
    {
        if (StartsWith(stream, Zip))
        {
            yield return Failed(
                "is a zip archive: extract its files first, for example with Expand-Archive.", path, "Specify the folder of these files.");
            yield break;
        }

        using var gzip = MwsGzip.IsCompressed(stream) ? new MwsGzip(stream) : null;
        using var reader = new StreamReader(gzip ?? stream, Utf8);
        var scanner = new MwsScanner(path);
        var isEmpty = true;
        foreach (var piece in MwsPiece.Read(reader))
        {
            foreach (var entry in scanner.Take(piece))
            {
                isEmpty = false;
                yield return entry;
            }
        }

        if (gzip?.IsWhole() == false)
        {
            yield return Failed(
                "is truncated: its compressed data ends early, so everything from here on is missing.",
                path,
                "Copy the file again from its source.",
                scanner.Line
            );
            yield break;
        }

        foreach (var entry in scanner.Complete())
        {
            isEmpty = false;
            yield return entry;
        }

        if (isEmpty)
        {
            yield return HoldsNothing(path);
        }
    }

    /// <summary>Whether a stream begins with these bytes. Goes back to its start.</summary>
    internal static bool StartsWith(Stream stream, byte[] mark)
    {
        var isSo = Array.TrueForAll(mark, letter => stream.ReadByte() == letter);
        stream.Position = 0;
        return isSo;
    }

    internal static MwsArchiveEntry HoldsNothing(string? path) => Failed(
        "contains no request and no response of FulfillmentOutboundShipment.",
        path,
        "Specify archived XML responses such as GetFulfillmentOrderResponse, requests with Action=CreateFulfillmentOrder, or logs that "
            + "contain them. Import-McfOrder and mcf import read order files.");

    // An iterator cannot catch around its yields, so each step is taken under guard.
    private static IEnumerable<MwsArchiveEntry> Guard(IEnumerable<MwsArchiveEntry> entries, string? path)
    {
        using var steps = entries.GetEnumerator();
        while (true)
        {
            MwsArchiveEntry? entry;
            try
            {
                entry = steps.MoveNext() ? steps.Current : null;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                entry = Failed(failure, path);
            }

            if (entry is null)
            {
                yield break;
            }

            yield return entry;
            if (entry.Failure?.InnerException is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                yield break;
            }
        }
    }

    private static MwsArchiveEntry Failed(Exception failure, string? path)
    {
        var (reason, advice) = failure switch
        {
            FileNotFoundException or DirectoryNotFoundException => ("does not exist.", $"Check the path or pattern '{path}'."),
            UnauthorizedAccessException => ("cannot be read: access is denied.", "Check the permissions of the file and its folder."),
            InvalidDataException => (
                "is damaged: it cannot be decompressed from here on.", "Copy the file again from its source, or decompress it first."),
            _ => ("cannot be read; another program may have it open.", "Close the other program and run the command again."),
        };
        return Failed(reason, path, advice, cause: failure);
    }

    private static MwsArchiveEntry Failed(string reason, string? path, string advice, int line = 0, Exception? cause = null) =>
        new() { Line = line, Failure = new MwsFormatException(reason, null, line, path: path, innerException: cause) { Advice = advice } };
}
