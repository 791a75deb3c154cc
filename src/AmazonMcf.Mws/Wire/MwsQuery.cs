using System.Text;
using SellingPartner.Text;

namespace AmazonMcf.Mws;

/// <summary>Query strings and form bodies to parameters and back. Reading is strict: ambiguous text is rejected.</summary>
internal static class MwsQuery
{
    /// <summary>The parameters a request may have: an order of 100 lines has about 1,200.</summary>
    public const int MostParameters = 20_000;

    /// <summary>The characters a request may have.</summary>
    public const int MostCharacters = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads the parameters, in the order of the text, with names and values decoded and otherwise untouched.</summary>
    /// <exception cref="MwsFormatException">An escape is not valid, bytes are not UTF-8, a name is missing or occurs twice, or there are
    /// too many parameters.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text)
    {
        if (text.Length > MostCharacters)
        {
            throw new MwsFormatException($"is longer than {MostCharacters / (1024 * 1024)} million characters.");
        }

        var parameters = new List<KeyValuePair<string, string>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('&', start);
            if (end < 0)
            {
                end = text.Length;
            }

            if (end > start)
            {
                var (name, value) = Split(text, start, end);
                if (!names.Add(name))
                {
                    throw new MwsFormatException("occurs twice.", MwsText.Shorten(name));
                }

                if (parameters.Count == MostParameters)
                {
                    throw new MwsFormatException($"has more than {MostParameters} parameters.");
                }

                parameters.Add(new(name, value));
            }

            start = end + 1;
        }

        return parameters;
    }

    /// <summary>Writes parameters as a query string or a form body.</summary>
    public static string Format(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join(
            "&",
            parameters.Select(parameter => PercentEncoding.Encode(parameter.Key) + "=" + PercentEncoding.Encode(parameter.Value))
        );

    private static (string Name, string Value) Split(string text, int start, int end)
    {
        var mark = text.IndexOf('=', start, end - start);
        var name = Decode(text, start, mark < 0 ? end : mark, "a parameter name");
        if (name.Length == 0)
        {
            throw new MwsFormatException("has a value without a name.");
        }

        return (name, mark < 0 ? "" : Decode(text, mark + 1, end, MwsText.Shorten(name)));
    }

    private static string Decode(string text, int start, int end, string member)
    {
        if (text.IndexOf('%', start, end - start) < 0)
        {
            return text.Substring(start, end - start).Replace('+', ' ');
        }

        var bytes = new List<byte>(end - start);
        for (var i = start; i < end; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= end || Digit(text[i + 1]) is not { } high || Digit(text[i + 2]) is not { } low)
                {
                    throw new MwsFormatException("has a percent sign without two hexadecimal digits.", member);
                }

                bytes.Add((byte)((high << 4) | low));
                i += 2;
            }
            else
            {
                var length = i + 1 < end && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
                bytes.AddRange(text[i] == '+' ? [(byte)' '] : Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
        }

        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException failure)
        {
            throw new MwsFormatException("contains bytes that are not valid UTF-8.", member, innerException: failure);
        }
    }

    private static int? Digit(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'A' and <= 'F' => letter - 'A' + 10,
        >= 'a' and <= 'f' => letter - 'a' + 10,
        _ => null,
    };
}
