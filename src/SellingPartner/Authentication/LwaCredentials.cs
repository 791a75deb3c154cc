using System.Security;
using SellingPartner.Telemetry;
using SellingPartner.Text;

namespace SellingPartner.Authentication;

/// <summary>What a login needs. Keeps copies of the secrets, so that the owner may dispose of the originals.</summary>
internal sealed class LwaCredentials
{
    private const int ShortLength = 12;

    public LwaCredentials(Uri tokenEndpoint, string clientId, SecureString clientSecret, SecureString refreshToken)
    {
        (TokenEndpoint, ClientId) = (tokenEndpoint, clientId);
        (ClientSecret, RefreshToken) = (clientSecret.Copy(), refreshToken.Copy());
        SellerKey = Sha256.HexOf(ClientId + "\n" + Hash(RefreshToken)).Substring(0, ShortLength);
    }

    public Uri TokenEndpoint { get; }

    public string ClientId { get; }

    public SecureString ClientSecret { get; }

    public SecureString RefreshToken { get; }

    /// <summary>Identifies a login without revealing a secret. A grantless login is the same for all sellers.</summary>
    /// <param name="scope">The scope of a grantless login; null for the login of the seller.</param>
    public string KeyOf(string? scope) => Sha256.HexOf(string.Join(
        "\n",
        TokenEndpoint.AbsoluteUri,
        ClientId,
        Hash(ClientSecret),
        scope is null ? Hash(RefreshToken) : "scope\n" + scope));

    /// <summary>Identifies a seller and an application, short enough to display.</summary>
    public string SellerKey { get; }

    /// <summary>The same for a service that is not Amazon's own, where the same credentials may mean another seller.</summary>
    public string SellerKeyAt(Uri endpoint) =>
        Sha256.HexOf(SellerKey + "\n" + endpoint.AbsoluteUri).Substring(0, ShortLength);

    /// <summary>The terms that must not be shown: the secrets, and the distinguishing part of the client id.</summary>
    public IReadOnlyList<HiddenTerm> FindSecrets()
    {
        // That of the embedded service is a plain word.
        var application = ClientId.Substring(ClientId.LastIndexOf('.') + 1);
        return
        [
            .. SecretTerms.Of(ClientSecret),
            .. SecretTerms.Of(RefreshToken),
            .. application.Any(char.IsDigit) ? SecretTerms.Of(application) : [],
        ];
    }

    private static string Hash(SecureString secret) => SecretBytes.Use(secret, static bytes => Sha256.HexOf(bytes));
}
