using System.Text.RegularExpressions;

namespace AmazonMcf.Http;

/// <summary>Takes secrets out of texts of others before they are shown. Tokens and client secrets of Login with Amazon have forms of their own.</summary>
internal static class Redaction
{
    private const string Hidden = "***";

    private static readonly Regex Secrets = new(
        @"(Atz[ar]|Atc)(\||%7[Cc])[^\s""'&,<>]*|amzn1\.oa2-cs\.[^\s""'&,<>]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    public static string Scrub(string text) => Secrets.Replace(text, Hidden);
}
