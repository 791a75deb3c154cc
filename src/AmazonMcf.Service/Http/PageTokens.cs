using System.Globalization;

namespace AmazonMcf.Service.Http;

/// <summary>
/// Makes and reads the tokens that request the next page of a list. A token holds the place in the list under the signature of the store.
/// </summary>
/// <param name="signed">Signs for the store.</param>
/// <param name="time">The real clock.</param>
/// <param name="life">How long a token is valid, by the real clock.</param>
internal sealed class PageTokens(SignedText signed, TimeProvider time, TimeSpan life)
{
    private const char Separator = '\n';
    private const int HeadParts = 2;

    /// <summary>The same tokens with a different life.</summary>
    /// <param name="other">How long a token is valid, by the real clock.</param>
    public PageTokens Lasting(TimeSpan other) => new(signed, time, other);

    /// <summary>Makes a token.</summary>
    /// <param name="list">The list it belongs to.</param>
    /// <param name="place">The place in the list, in as many parts as it takes.</param>
    public string Issue(string list, params string[] place)
    {
        var end = (time.GetUtcNow() + life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return signed.Seal(string.Join(Separator.ToString(), new[] { list, end }.Concat(place)));
    }

    /// <summary>Reads a token.</summary>
    /// <param name="list">The list it must belong to.</param>
    /// <param name="token">The token.</param>
    /// <returns>The place in the list.</returns>
    /// <exception cref="ServiceErrorException">The token is not valid for this list or is too old (InvalidPageToken).</exception>
    public string[] Read(string list, string token)
    {
        var parts = signed.Open(token)?.Split(Separator) ?? [];
        var isGood = parts.Length > HeadParts
            && parts[0] == list
            && long.Parse(parts[1], CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks;
        return isGood ? [.. parts.Skip(HeadParts)] : throw ServiceErrors.BadPageToken(token);
    }
}
