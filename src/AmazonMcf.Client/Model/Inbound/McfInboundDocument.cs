namespace AmazonMcf.Model;

/// <summary>A document that was downloaded: labels or a bill of lading, usually a PDF.</summary>
public sealed class McfInboundDocument
{
    /// <summary>The content.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>The file name extension for the content: <c>.pdf</c>, <c>.zip</c>, <c>.png</c>, <c>.zpl</c> or <c>.bin</c>.</summary>
    public string Extension { get; set; } = ".bin";
}
