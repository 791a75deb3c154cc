using System.IO.Compression;
using SellingPartner.Http;

namespace AmazonMcf.Mws;

/// <summary>
/// Undoes gzip, and knows whether the compression ended where the file did: the framework takes a file that was cut off for a shorter one,
/// and the last request in it would be taken for a shorter one too.
/// </summary>
/// <param name="packed">The bytes, from their start. They can seek.</param>
internal sealed class MwsGzip(Stream packed) : ReadOnceStream
{
    private const int TrailerLength = 4;
    private static readonly byte[] Mark = [0x1F, 0x8B, 0x08];

    private readonly GZipStream unpacked = new(packed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Whether bytes are compressed.</summary>
    public static bool IsCompressed(Stream stream) => MwsArchive.StartsWith(stream, Mark);

    /// <summary>Whether the file is whole, once everything is read: its last bytes say how much there was to compress.</summary>
    public bool IsWhole()
    {
        packed.Position = Math.Max(0, packed.Length - TrailerLength);
        uint told = 0;
        for (var i = 0; i < TrailerLength; i++)
        {
            told |= (uint)(byte)packed.ReadByte() << (8 * i);
        }

        return told == (uint)Taken || (told < Taken && HasManyParts());
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = unpacked.Read(buffer, offset, count);
        Taken += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    // Files that were compressed one by one and put together: the last bytes describe only the last one.
    private bool HasManyParts()
    {
        packed.Position = 1;
        for (var found = 0; packed.ReadByte() is var next and >= 0;)
        {
            found = next == Mark[found] ? found + 1 : next == Mark[0] ? 1 : 0;
            if (found == Mark.Length)
            {
                return true;
            }
        }

        return false;
    }
}
