namespace AmazonMcf.Model;

/// <summary>Empty text, which counts as absent.</summary>
internal static class BlankText
{
    public static string? NullIfBlank(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
