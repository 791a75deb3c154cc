using System.Security;
using AmazonMcf.Connection;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Throughput;

/// <summary>The public credentials of the embedded service.</summary>
internal static class Credentials
{
    public static McfConnectionSettings Demonstration(McfConnectionSettings settings)
    {
        settings.ClientId = EmbeddedCredentials.ClientId;
        settings.ClientSecret = Secret(EmbeddedCredentials.ClientSecret);
        settings.RefreshToken = Secret(EmbeddedCredentials.RefreshToken);
        return settings;
    }

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
