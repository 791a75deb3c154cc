using System.Text;

namespace AmazonMcf.Tests.OrderFiles.Workbooks;

/// <summary>Writes workbooks of Excel 5 to 95 for tests: records in a compound file with one stream.</summary>
internal sealed class XlsWriter
{
    private const int Sector = 512;
    private readonly List<byte> sheet = [];
    private ushort row;

    public XlsWriter() => Record(sheet, 0x0809, 0x00, 0x05, 0x10, 0, 0, 0, 0, 0);

    /// <summary>Adds a row of texts and numbers; a text that begins with # is an error.</summary>
    public XlsWriter Row(params object?[] cells)
    {
        for (ushort column = 0; column < cells.Length; column++)
        {
            byte[] place = [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0];
            switch (cells[column])
            {
                case "#N/A":
                    Record(sheet, 0x0205, [.. place, 0x2A, 1]);
                    break;
                case string text:
                    var bytes = Encoding.Latin1.GetBytes(text);
                    Record(sheet, 0x0204, [.. place, .. BitConverter.GetBytes((ushort)bytes.Length), .. bytes]);
                    break;
                case int number:
                    Record(sheet, 0x0203, [.. place, .. BitConverter.GetBytes((double)number)]);
                    break;
            }
        }

        row++;
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="isProtected">Whether to mark it as encrypted.</param>
    public byte[] Write(bool isProtected = false)
    {
        Record(sheet, 0x000A);
        var globals = new List<byte>();
        Record(globals, 0x0809, 0x00, 0x05, 0x05, 0, 0, 0, 0, 0);
        if (isProtected)
        {
            Record(globals, 0x002F, 0x34, 0x12, 0x78, 0x56);
        }

        Record(globals, 0x0042, 0xE4, 0x04);
        var start = globals.Count + 4 + 7 + 6 + 4;
        Record(globals, 0x0085, [.. BitConverter.GetBytes(start), 0, 0, 6, .. Encoding.ASCII.GetBytes("Orders")]);
        Record(globals, 0x000A);
        return Compound([.. globals, .. sheet]);
    }

    private static void Record(List<byte> stream, ushort type, params byte[] data)
    {
        stream.AddRange(BitConverter.GetBytes(type));
        stream.AddRange(BitConverter.GetBytes((ushort)data.Length));
        stream.AddRange(data);
    }

    // The allocation table in sector 0, the directory in sector 1, then the stream, which is filled up so that it needs no small sectors.
    private static byte[] Compound(byte[] content)
    {
        var sectors = Math.Max(8, (content.Length + Sector - 1) / Sector);
        var file = new byte[(3 + sectors) * Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        PutBytes(file, 24, [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
        Put(file, 44, [1, 1, 0, 4096, -2, 0, -2, 0, 0]);
        for (var i = 1; i < 109; i++)
        {
            Put(file, 76 + (i * 4), [-1]);
        }

        for (var i = 0; i < Sector / 4; i++)
        {
            var next = i switch { 0 => -3, 1 => -2, _ => i < sectors + 1 ? i + 1 : i == sectors + 1 ? -2 : -1 };
            Put(file, Sector + (i * 4), [next]);
        }

        Entry(file, 0, "Root Entry", 5, child: 1, start: -2, size: 0);
        Entry(file, 1, "Book", 2, child: -1, start: 2, size: sectors * Sector);
        Entry(file, 2, "", 0, child: -1, start: 0, size: 0);
        Entry(file, 3, "", 0, child: -1, start: 0, size: 0);
        content.CopyTo(file, 3 * Sector);
        return file;
    }

    private static void Entry(byte[] file, int index, string name, byte type, int child, int start, int size)
    {
        var at = (2 * Sector) + (index * 128);
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        PutBytes(file, at + 64, [(byte)(name.Length == 0 ? 0 : (name.Length + 1) * 2), 0, type, 1]);
        Put(file, at + 68, [-1, -1, child]);
        Put(file, at + 116, [start, size]);
    }

    private static void PutBytes(byte[] file, int at, byte[] values) => values.CopyTo(file, at);

    private static void Put(byte[] file, int at, int[] values) =>
        values.SelectMany(BitConverter.GetBytes).ToArray().CopyTo(file, at);
}
