using SellingPartner.Text;

namespace SellingPartner.Requests;

/// <summary>What a path must not hold: anything that could lead to another host or another path than it says.</summary>
internal static class PathRules
{
    /// <summary>Finds what is wrong with a path.</summary>
    /// <param name="text">The path as it was typed.</param>
    /// <param name="bare">The path without escapes, however often it is escaped.</param>
    /// <returns>What is wrong, as the end of a sentence about the path; null when nothing is.</returns>
    public static string? FindFlaw(string text, out string bare)
    {
        bare = text;
        if (FindFlawAsTyped(text) is { } flaw)
        {
            return flaw;
        }

        // A server behind another one may take escapes away twice.
        for (var isAsTyped = true; FindStep(bare) is null; isAsTyped = false)
        {
            var decoded = PercentEncoding.Decode(bare);
            if (decoded is null && isAsTyped)
            {
                return "it contains a '%' that does not escape a UTF-8 character; write '%25' for a literal '%'";
            }

            if (decoded is null || decoded == bare)
            {
                return null;
            }

            bare = decoded;
        }

        return FindStep(bare);
    }

    /// <summary>A segment without parameters after a semicolon and spaces at its ends, which some servers take away.</summary>
    /// <param name="segment">The segment.</param>
    public static string Bare(string segment)
    {
        var end = segment.IndexOf(';');
        return (end < 0 ? segment : segment.Substring(0, end)).Trim();
    }

    private static string? FindFlawAsTyped(string text)
    {
        if (text.Length == 0)
        {
            return "it is empty";
        }

        if (text.IndexOf("://", StringComparison.Ordinal) > 0 && text[0] != '/')
        {
            return "it is an absolute URL, and requests go only to the connection's host";
        }

        if (text.Contains('\\'))
        {
            return "it contains a '\\'";
        }

        if (text[0] != '/')
        {
            return "it does not begin with '/'";
        }

        if (text.Contains('?'))
        {
            return "it contains a '?'; pass the query separately, and write '%3F' for a '?' in an id";
        }

        if (text.Contains('#'))
        {
            return "it contains a '#'; write '%23' for a '#' in an id";
        }

        return PercentEncoding.IsText(text) ? null : "it contains half of a surrogate pair";
    }

    private static string? FindStep(string path)
    {
        if (path.Any(char.IsControl))
        {
            return "it contains a control character";
        }

        if (path.Contains('\\'))
        {
            return "it contains a '\\'";
        }

        foreach (var segment in path.Split('/').Skip(1))
        {
            if (segment.Length == 0)
            {
                return "it contains an empty segment: '//', or a '/' at the end";
            }

            if (Bare(segment) is "" or "." or "..")
            {
                return $"it contains the segment '{segment}', which leads to a different path";
            }
        }

        return null;
    }
}
