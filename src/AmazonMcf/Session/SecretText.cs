using System.Security;

namespace AmazonMcf.Session;

/// <summary>Converts plain text to a SecureString.</summary>
internal static class SecretText
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
