using System.Security;

namespace AmazonMcf.Cli.Connection;

/// <summary>Takes a secret out of plain text as early as it can be done.</summary>
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
