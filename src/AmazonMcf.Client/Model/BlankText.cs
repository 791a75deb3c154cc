namespace AmazonMcf.Model;

/// <summary>Text without content, which means nothing was said.</summary>
internal static class BlankText
{
    public static string? NullIfBlank(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
