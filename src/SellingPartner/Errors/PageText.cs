using System.Text.RegularExpressions;

namespace SellingPartner.Errors;

/// <summary>
/// Says what an answer is that is no JSON. Of the page itself only the title is shown: the rest may repeat what was sent.
/// </summary>
internal static class PageText
{
    private static readonly Regex Title = new(
        @"<title>\s*([^<]{1,80}?)\s*</title>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>Names a page by its title.</summary>
    /// <param name="start">How the answer began, as it may be shown.</param>
    public static string Describe(string start) =>
        Title.Match(start) is { Success: true } title
            ? $"a page titled '{title.Groups[1].Value}'"
            : "a page that is no answer of the service";
}
