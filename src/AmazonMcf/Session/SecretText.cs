using System.Security;

namespace AmazonMcf.Session;

/// <summary>Makes secrets of text that is no secret any more.</summary>
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
