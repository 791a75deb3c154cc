using System.Text.RegularExpressions;

namespace SellingPartner.Errors;

/// <summary>Describes a response that is not JSON. Only the title of the page is shown, because the rest may repeat the request.</summary>
internal static class PageText
{
    private static readonly Regex Title = new(
        @"<title>\s*([^<]{1,80}?)\s*</title>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>Names a page by its title.</summary>
    /// <param name="start">The start of the response, safe to display.</param>
    public static string Describe(string start) =>
        Title.Match(start) is { Success: true } title
            ? $"a page titled '{title.Groups[1].Value}'"
            : "a page that the service did not send";
}
