using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>A file of delimited text.</summary>
internal sealed class TextSource : IRecordSource
{
    private readonly Stream file;
    private readonly EncodedText encoding;

    public TextSource(Stream file, EncodedText encoding, OrderFileOptions options)
    {
        this.file = file;
        this.encoding = encoding;
        using var text = encoding.Open(file);
        Header = HeaderSearch.Find(text, options);
    }

    public HeaderLine Header { get; }

    public string EncodingName => encoding.Encoding.WebName;

    public string? Worksheet => null;

    public long Length => file.Length;

    public IRecords Open() => new RecordReader(encoding.Open(file), Header.LinesAbove, Header.Delimiter);

    public IEnumerable<string> Doubts(ColumnPlan plan)
    {
        if (encoding.Assumed is not { } legacy)
        {
            yield break;
        }

        using var records = Open();
        records.Read();
        if (AssumedEncoding.Warning(records, plan, legacy.Detected) is { } warning)
        {
            yield return warning;
        }
    }

    /// <summary>Whether the header of a file identifies a format by names that only the right encoding can show.</summary>
    /// <param name="file">The file.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="options">How to read the file.</param>
    public static bool IsProven(Stream file, Encoding encoding, OrderFileOptions options)
    {
        try
        {
            var source = new TextSource(file, new EncodedText(encoding, 0), options);
            using var records = source.Open();
            return source.Header.Format.HasSignature
                && records.Read()
                && Enumerable.Range(0, records.Count).Any(i => records.Cell(i)?.Any(character => character > 127) == true);
        }
        catch (Exception failure) when (failure is DecoderFallbackException or McfOrderFileException)
        {
            return false;
        }
    }

    public void Dispose() => file.Dispose();
}
