using System.Security;

namespace AmazonMcf.Cli.Connection;

/// <summary>Converts a secret from plain text to a SecureString.</summary>
internal static class Secret
{
    public static SecureString From(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
