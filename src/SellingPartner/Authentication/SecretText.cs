using System.Security;

namespace SellingPartner.Authentication;

/// <summary>Converts plain text to a SecureString.</summary>
internal static class SecretText
{
    /// <summary>Converts text.</summary>
    /// <param name="text">The secret.</param>
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
