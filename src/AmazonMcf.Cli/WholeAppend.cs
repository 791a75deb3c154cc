namespace AmazonMcf.Cli;

/// <summary>Appends to a stream that may be full.</summary>
internal static class WholeAppend
{
    /// <summary>
    /// Writes bytes, all or none where the stream can be cut: a full disk takes the beginning, and what comes next must not continue it.
    /// </summary>
    /// <exception cref="IOException">They could not be written.</exception>
    public static void AppendWhole(this Stream stream, byte[] bytes)
    {
        var length = stream.CanSeek ? stream.Length : 0;
        try
        {
            stream.Write(bytes);
        }
        catch (Exception failure) when (failure is IOException or ArgumentOutOfRangeException)
        {
            CutTo(stream, length);

            // What is beyond the largest file of the system or the user comes as a wrong argument.
            throw failure as IOException
                ?? new IOException("The file has reached the maximum size that the file system or the user's limit allows.", failure);
        }
    }

    private static void CutTo(Stream stream, long length)
    {
        try
        {
            stream.SetLength(length);
        }
        catch (Exception failure) when (failure is IOException or NotSupportedException or ArgumentException or UnauthorizedAccessException)
        {
            // A device, or a pipe.
        }
    }
}
