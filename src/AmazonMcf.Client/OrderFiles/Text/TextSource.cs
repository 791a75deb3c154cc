using AmazonMcf.OrderFiles.Formats;

namespace AmazonMcf.OrderFiles.Text;

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

    public long Length => file.Length;

    public IRecords Open() => new RecordReader(encoding.Open(file), Header.LinesAbove, Header.Delimiter);

    public void Dispose() => file.Dispose();
}
