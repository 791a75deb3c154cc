using System.IO.Compression;
using System.Text;

namespace AmazonMcf.Legacy;

/// <summary>
/// Finds requests and answers of FulfillmentOutboundShipment 2010-10-01 in files of any kind: single answers, many in a row, logs that
/// wrap them, access logs, all of it compressed or not. Files are streamed; memory depends on the longest answer only.
/// </summary>
public static class MwsArchive
{
    /// <summary>Stands for bytes that are no text of the encoding: a character that no text has.</summary>
    internal const char Unreadable = '\uFDD0';

    private static readonly Encoding Utf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Unreadable.ToString()));

    /// <summary>Reads a file, entry by entry. Failures are entries and are not thrown.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The entries, in the order of the file; one failure for a file that holds nothing.</returns>
    public static IEnumerable<MwsArchiveEntry> ReadFile(string path)
    {
        using var entries = Guard(Open(path), path).GetEnumerator();
        while (entries.MoveNext())
            yield return entries.Current;
    }

    /// <summary>Reads a stream, entry by entry. Failures are entries and are not thrown.</summary>
    /// <param name="stream">The bytes: UTF-8, or UTF-16 with its mark, compressed by gzip or not. It must be able to seek.</param>
    /// <param name="path">The file it is, for messages; null when it is none.</param>
    /// <returns>The entries, in the order of the stream; one failure for a stream that holds nothing.</returns>
    public static IEnumerable<MwsArchiveEntry> Read(Stream stream, string? path = null) => Guard(Scan(stream, path), path);

    private static IEnumerable<MwsArchiveEntry> Open(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);
        foreach (var entry in Scan(file, path))
            yield return entry;
    }

    private static IEnumerable<MwsArchiveEntry> Scan(Stream stream, string? path)
    {
        using var reader = new StreamReader(IsCompressed(stream) ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : stream, Utf8);
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

        foreach (var entry in scanner.Complete())
        {
            isEmpty = false;
            yield return entry;
        }

        if (isEmpty) yield return HoldsNothing(path);
    }

    internal static MwsArchiveEntry HoldsNothing(string? path) =>
        Failed("holds neither a request nor an answer of FulfillmentOutboundShipment.", path, null);

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
                entry = Failed(Explain(failure), path, failure);
            }

            if (entry is null) yield break;
            yield return entry;
            if (entry.Failure?.InnerException is IOException or UnauthorizedAccessException or InvalidDataException) yield break;
        }
    }

    private static string Explain(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist.",
        UnauthorizedAccessException => "may not be read.",
        InvalidDataException => "is broken: its compression cannot be undone from here on.",
        _ => "cannot be read; another program may have it open.",
    };

    private static MwsArchiveEntry Failed(string reason, string? path, Exception? cause) =>
        new() { Failure = new MwsFormatException(reason, path: path, innerException: cause) };

    private static bool IsCompressed(Stream stream)
    {
        var (first, second) = (stream.ReadByte(), stream.ReadByte());
        stream.Position = 0;
        return first == 0x1F && second == 0x8B;
    }
}
