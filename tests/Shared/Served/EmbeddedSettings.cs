using System.Security;
using AmazonMcf.Connection;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Testing;

/// <summary>Settings of a connection with the public credentials of the embedded service.</summary>
internal static class EmbeddedSettings
{
    /// <summary>Settings without a quota for the service in the process; change them for any other.</summary>
    public static McfConnectionSettings Make() => new()
    {
        Kind = McfConnectionKind.Embedded,
        ClientId = EmbeddedCredentials.ClientId,
        ClientSecret = Secret(EmbeddedCredentials.ClientSecret),
        RefreshToken = Secret(EmbeddedCredentials.RefreshToken),
        Unlimited = true,
    };

    private static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        return secret;
    }
}
