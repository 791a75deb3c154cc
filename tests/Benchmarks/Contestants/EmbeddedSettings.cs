using System.Security;
using AmazonMcf.Connection;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>How to reach the embedded service inside the process, without quota.</summary>
internal static class EmbeddedSettings
{
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
