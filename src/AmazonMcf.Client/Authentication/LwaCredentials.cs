using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace AmazonMcf.Authentication;

/// <summary>What a login needs. Keeps copies of the secrets, so that the owner may dispose of the originals.</summary>
internal sealed class LwaCredentials
{
    private const int ShortLength = 12;

    public LwaCredentials(Uri tokenEndpoint, string clientId, SecureString clientSecret, SecureString refreshToken)
    {
        (TokenEndpoint, ClientId) = (tokenEndpoint, clientId);
        (ClientSecret, RefreshToken) = (clientSecret.Copy(), refreshToken.Copy());
        var token = SecretBytes.Use(RefreshToken, Hash);
        var secret = SecretBytes.Use(ClientSecret, Hash);
        Key = string.Join("\n", tokenEndpoint.AbsoluteUri, clientId, token, secret);
        SellerKey = Hash(Encoding.UTF8.GetBytes(clientId + "\n" + token)).Substring(0, ShortLength);
    }

    public Uri TokenEndpoint { get; }

    public string ClientId { get; }

    public SecureString ClientSecret { get; }

    public SecureString RefreshToken { get; }

    /// <summary>Tells one login from another without telling a secret.</summary>
    public string Key { get; }

    /// <summary>Tells one seller's use of one application from another, short enough to be shown.</summary>
    public string SellerKey { get; }

    private static string Hash(byte[] bytes)
    {
#if NET
        var hash = SHA256.HashData(bytes);
#else
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(bytes);
#endif
        return string.Concat(hash.Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
