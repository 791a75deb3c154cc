namespace AmazonMcf.Inbound.Clients;

/// <summary>Detects the format of a document by its first bytes: the service does not name it.</summary>
internal static class DocumentFormat
{
    private static readonly (byte[] Start, string Extension)[] Formats =
    [
        ("%PDF-"u8.ToArray(), ".pdf"),
        ("PK\u0003\u0004"u8.ToArray(), ".zip"),
        ([0x89, .. "PNG"u8], ".png"),
        ("^XA"u8.ToArray(), ".zpl"),
    ];

    /// <summary>The file name extension of a document.</summary>
    /// <param name="content">The document.</param>
    public static string ExtensionOf(byte[] content)
    {
        foreach (var (start, extension) in Formats)
        {
            if (content.AsSpan().StartsWith(start))
            {
                return extension;
            }
        }

        return ".bin";
    }
}
