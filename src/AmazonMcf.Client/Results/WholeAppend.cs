namespace AmazonMcf.Results;

/// <summary>Appends to a stream whose disk may be full.</summary>
internal static class WholeAppend
{
    /// <summary>
    /// Writes all bytes or, if the stream can be truncated, none: a full disk would accept only the beginning, which the next line must not
    /// continue.
    /// </summary>
    /// <exception cref="IOException">The bytes could not be written.</exception>
    public static void AppendWhole(this Stream stream, byte[] bytes)
    {
        var length = stream.CanSeek ? stream.Length : 0;
        try
        {
            stream.Write(bytes, 0, bytes.Length);
        }
        catch (Exception failure) when (failure is IOException or ArgumentOutOfRangeException)
        {
            CutTo(stream, length);

            // A file size beyond the limit of the file system or the user is reported as an invalid argument.
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
