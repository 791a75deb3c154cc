using System.Security;
using SellingPartner.Authentication;

namespace AmazonMcf.Connection;

/// <summary>Reads credentials from environment variables, for runbooks and containers.</summary>
public static class McfEnvironment
{
    /// <summary>The variable for the client id.</summary>
    public const string ClientId = "SPAPI_CLIENT_ID";

    /// <summary>The variable for the client secret.</summary>
    public const string ClientSecret = "SPAPI_CLIENT_SECRET";

    /// <summary>The variable for the refresh token.</summary>
    public const string RefreshToken = "SPAPI_REFRESH_TOKEN";

    /// <summary>Sets the credentials that are missing in the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="read">Reads a variable. Default: the environment of the process.</param>
    /// <returns>The required variables that are not set; empty if the credentials are complete.</returns>
    public static IReadOnlyList<string> Fill(McfConnectionSettings settings, Func<string, string?>? read = null)
    {
        read ??= Environment.GetEnvironmentVariable;
        settings.ClientId ??= Text(read, ClientId);
        settings.ClientSecret ??= Secret(read, ClientSecret);
        settings.RefreshToken ??= Secret(read, RefreshToken);
        return
        [
            .. new[]
            {
                settings.ClientId is null ? ClientId : "",
                settings.ClientSecret is null ? ClientSecret : "",
                settings.RefreshToken is null ? RefreshToken : "",
            }.Where(name => name.Length > 0),
        ];
    }

    private static string? Text(Func<string, string?> read, string name)
    {
        var value = read(name)?.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static SecureString? Secret(Func<string, string?> read, string name) =>
        Text(read, name) is { } value ? SecretText.From(value) : null;
}
