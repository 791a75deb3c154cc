using System.Globalization;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Login;

/// <summary>
/// Issues and reads access tokens. A token is self-contained: seller and expiry, signed by the store;
/// so every process on the store accepts it, and nothing has to be stored. Tokens age by the real clock.
/// </summary>
internal sealed class AccessTokens
{
    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private const string Prefix = "Atza|";

    private readonly SignedText signed;
    private readonly TimeProvider time;
    private readonly Func<string> newId;

    /// <summary>Creates the mint of a store.</summary>
    /// <param name="signed">Signs for the store.</param>
    /// <param name="time">The real clock.</param>
    /// <param name="newId">Makes an id that never came before: no two tokens are alike.</param>
    public AccessTokens(SignedText signed, TimeProvider time, Func<string> newId)
    {
        this.signed = signed;
        this.time = time;
        this.newId = newId;
    }

    /// <summary>Hands a token out.</summary>
    /// <param name="sellerId">The seller it is for; null for one without a seller.</param>
    /// <returns>The token.</returns>
    public string Issue(string? sellerId)
    {
        var end = (time.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Prefix + signed.Seal(string.Join("\n", end, newId(), sellerId));
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">What the caller sent.</param>
    /// <returns>Its state, and the seller of a valid one.</returns>
    public (AccessTokenState State, string SellerId) Read(string token)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || signed.Open(token.Substring(Prefix.Length)) is not { } text)
        {
            return (AccessTokenState.Unknown, "");
        }

        var parts = text.Split('\n');
        if (parts.Length != 3 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var end))
        {
            return (AccessTokenState.Unknown, "");
        }

        if (time.GetUtcNow().UtcTicks >= end)
        {
            return (AccessTokenState.Expired, "");
        }

        return parts[2].Length == 0 ? (AccessTokenState.WithoutSeller, "") : (AccessTokenState.Valid, parts[2]);
    }
}
