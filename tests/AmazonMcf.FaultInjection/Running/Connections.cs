using System.Security;
using AmazonMcf.Connection;
using AmazonMcf.Service.Login;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Opens connections of the client core to services that count no requests.</summary>
internal static class Connections
{
    /// <summary>Opens one to a server.</summary>
    public static McfConnection Open(Uri endpoint) =>
        McfConnection.Open(Settings(McfConnectionKind.Custom, FaultMix.RequestTimeout, endpoint));

    /// <summary>Opens one to a service inside the process.</summary>
    /// <param name="handler">The door of the service.</param>
    /// <param name="timeout">How long to wait for an answer.</param>
    /// <param name="time">The clock of client and service.</param>
    public static McfConnection Open(HttpMessageHandler handler, TimeSpan timeout, TimeProvider time) =>
        McfConnection.Open(Settings(McfConnectionKind.Embedded, timeout), handler, time);

    private static McfConnectionSettings Settings(McfConnectionKind kind, TimeSpan timeout, Uri? endpoint = null) => new()
    {
        Kind = kind,
        Endpoint = endpoint,
        ClientId = EmbeddedCredentials.ClientId,
        ClientSecret = Secret(EmbeddedCredentials.ClientSecret),
        RefreshToken = Secret(EmbeddedCredentials.RefreshToken),
        RequestTimeout = timeout,
        Unlimited = true,
        HostLanguage = "Campaign/1.0",
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
