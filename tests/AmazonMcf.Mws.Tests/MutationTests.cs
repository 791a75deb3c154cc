using System.Globalization;
using System.Text;

namespace AmazonMcf.Mws;

/// <summary>
/// Requests and responses with random damage: each is read or refused by name, alone and inside an archive. 20,000 with
/// <c>AMAZONMCF_MUTATIONS=20000</c>, fewer as a rule.
/// </summary>
public class MutationTests
{
    private const int AsARule = 1_500;

    private static readonly string[] Spice =
    [
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "&",
        "&amp;",
        "&#0;",
        "&#x1F;",
        "&#xD800;",
        "<?xml",
        "\0",
        "\u0001",
        "\uD800",
        "\uFFFF",
        "\uFDD0",
        "%",
        "%%",
        "%0",
        "%c0%af",
        "%00",
        "=",
        "==",
        "&&",
        ".",
        "..",
        ".member.",
        ".member.0",
        ".member.1",
        ".member.2147483648",
        "+",
        "#",
        "?",
        "\n",
        "\r\n&",
        " ",
        "\t",
        "Action=",
        "xmlns:a=\"b\" ",
        "99999999999999999999",
        "-1",
        "1e309",
        "NaN",
        "0001-01-01",
        "9999-12-31T23:59:59-14:00",
        "Response",
        "Result",
        "member",
        "\u592A\u90CE",
    ];

    private static int Count =>
        int.TryParse(
            Environment.GetEnvironmentVariable("AMAZONMCF_MUTATIONS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : AsARule;

    [Fact]
    public void Every_mutated_response_is_read_or_refused() =>
        Mutate(4711, [.. MwsSamples.Responses.Values, MwsSamples.Errors], text => MwsCodec.WriteResponse(MwsCodec.ReadResponse(text)));

    [Fact]
    public void Every_mutated_request_is_read_or_refused() =>
        Mutate(4712, [.. MwsSamples.Requests.Values], text => MwsCodec.WriteRequest(MwsCodec.ReadRequest(text)));

    private static void Mutate(int seed, string[] samples, Action<string> read)
    {
        var random = new Random(seed);
        var (isRead, isRefused) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var text = Damage(samples[random.Next(samples.Length)], random);
            try
            {
                try
                {
                    read(text);
                    isRead++;
                }
                catch (MwsFormatException)
                {
                    isRefused++;
                }

                foreach (var entry in MwsArchive.Read(new MemoryStream(Spoil(Encoding.UTF8.GetBytes(text), random))))
                {
                    _ = entry.Objects.Count();
                }
            }
            catch (Exception failure) when (failure is not MwsFormatException)
            {
                Assert.Fail($"Seed {seed}, number {i}: {failure}\n{text}");
            }
        }

        Assert.True(
            isRead > Count / 100 && isRefused > Count / 100,
            $"{isRead} read, {isRefused} refused: the damage is too small or too great to tell anything."
        );
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 30), damaged.Length - at);
            switch (random.Next(6))
            {
                case 0: damaged.Remove(at, length); break;
                case 1: damaged.Insert(at, Spice[random.Next(Spice.Length)]); break;
                case 2: damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length)); break;
                case 3: damaged[at] = (char)random.Next(0x10000); break;
                case 4: damaged.Length = Math.Max(at, 1); break;
                default: damaged.Insert(at, new string((char)random.Next(32, 127), random.Next(1, 2000))); break;
            }

            if (damaged.Length == 0)
            {
                damaged.Append('x');
            }
        }

        return damaged.ToString();
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        if (random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
