using System.Text;

namespace AmazonMcf.Fuzz;

/// <summary>Damages bytes the way disks, editors, spreadsheets and gateways do.</summary>
internal static class Mutator
{
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\r\n",
            ",",
            ";",
            "\t",
            "|",
            " ",
            "\0",
            "\uFEFF",
            "\u2028",
            "0",
            "-1",
            "1.5",
            "1e99",
            "NaN",
            "2147483648",
            "99999999999999999999",
            "null",
            "true",
            "[]",
            "{}",
            "[[[[",
            "}",
            "]",
            ":",
            "=1+1",
            "<html>",
            "é",
            "名",
            "\U0001F4E6",
            "2026-13-45",
            "\\",
            "\\u0000",
            "\\ud800",
            "/",
            "%",
            "#",
            "'",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0x80], [0xC3], [0xA0],
    ];

    /// <summary>Damages an input one to four times; now and then not at all.</summary>
    public static byte[] Damage(byte[] input, Random random)
    {
        var bytes = new List<byte>(input);
        for (var times = random.Next(5); times > 0; times--)
        {
            DamageOnce(bytes, random);
        }

        return [.. bytes];
    }

    private static void DamageOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, random.Next(4) == 0 ? random.Next(200) : random.Next(8));
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                MoveLine(bytes, random);
                break;
            case 7:
                Replace(bytes, Words[random.Next(12)], Words[random.Next(12)]);
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat(at < bytes.Count ? bytes[at] : (byte)'x', random.Next(3000)));
                break;
        }
    }

    /// <summary>Takes a line out or copies it, and puts it somewhere else.</summary>
    private static void MoveLine(List<byte> bytes, Random random)
    {
        var start = StartOfLine(bytes, random.Next(bytes.Count + 1));
        var end = start < bytes.Count ? bytes.IndexOf((byte)'\n', start) + 1 : 0;
        if (end <= start)
        {
            return;
        }

        var line = bytes.GetRange(start, end - start);
        if (random.Next(2) == 0)
        {
            bytes.RemoveRange(start, end - start);
        }

        bytes.InsertRange(StartOfLine(bytes, random.Next(bytes.Count + 1)), line);
    }

    private static int StartOfLine(List<byte> bytes, int at) => at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', at - 1) + 1;

    private static void Replace(List<byte> bytes, byte[] what, byte[] by)
    {
        var text = Encoding
            .Latin1.GetString([.. bytes])
            .Replace(Encoding.Latin1.GetString(what), Encoding.Latin1.GetString(by), StringComparison.Ordinal);
        if (text.Length > 500_000)
        {
            return;
        }

        bytes.Clear();
        bytes.AddRange(Encoding.Latin1.GetBytes(text));
    }
}
