using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>Describes a recipient without revealing personal data: the seller can recognize the order, others cannot.</summary>
internal static class RecipientText
{
    private static readonly char[] Spaces = [' ', '\t', '\u00a0', '\u3000'];

    /// <summary>The first letters of the name and the country: <c>P*** E***, US</c>.</summary>
    public static string Mask(McfAddress? address) => Join(Name(address), address?.CountryCode);

    /// <summary>
    /// The first letters of the name, the city and the country: <c>P*** E***, Ann Arbor, US</c>. Addresses in Japan have a prefecture
    /// instead of a city.
    /// </summary>
    public static string MaskWithTown(McfAddress? address) => Join(
        Name(address), string.IsNullOrWhiteSpace(address?.City) ? address?.StateOrRegion : address?.City, address?.CountryCode);

    private static string Name(McfAddress? address) =>
        string.Join(" ", (address?.Name ?? "").Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Select(word => $"{First(word)}***"));

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string First(string word) => word.Substring(0, char.IsHighSurrogate(word[0]) && word.Length > 1 ? 2 : 1);
}
