using SellingPartner.Authentication;

namespace AmazonMcf.Connection;

/// <summary>
/// The keys that distinguish sellers. Amazon's sandbox and other endpoints are separate services: their orders do not belong to the live
/// account, even with the same client id and refresh token.
/// </summary>
internal static class SellerKeys
{
    private const int MaxLength = 80;
    private const string Sandbox = "@sandbox";

    /// <summary>Whether a text is a valid seller key. Keys are displayed and written to files.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= MaxLength && IsLetterOrDigit(text[0]) && text.All(IsAllowed);

    /// <summary>The seller key that the settings resolve to.</summary>
    public static string Make(McfConnectionSettings settings, Uri endpoint, LwaCredentials credentials) => settings.Kind switch
    {
        McfConnectionKind.Sandbox => InSandbox(settings.SellerId ?? credentials.SellerKey),
        McfConnectionKind.Custom => settings.SellerId ?? credentials.SellerKeyAt(endpoint),
        _ => settings.SellerId ?? credentials.SellerKey,
    };

    private static string InSandbox(string key) => key.EndsWith(Sandbox, StringComparison.OrdinalIgnoreCase) ? key : key + Sandbox;

    private static bool IsAllowed(char character) => IsLetterOrDigit(character) || character is '.' or '_' or '-' or '@';

    private static bool IsLetterOrDigit(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
