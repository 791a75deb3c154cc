using AmazonMcf.Connection;
using AmazonMcf.Testing;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Opens connections of the client core to services that count no requests.</summary>
internal static class Connections
{
    /// <summary>Opens one to a server.</summary>
    /// <param name="endpoint">The root of the API.</param>
    /// <param name="version">The version of the API; null for the default.</param>
    public static McfConnection Open(Uri endpoint, string? version) =>
        McfConnection.Open(Settings(McfConnectionKind.Custom, FaultMix.RequestTimeout, version, endpoint));

    /// <summary>Opens one to a service inside the process.</summary>
    /// <param name="handler">The handler of the service.</param>
    /// <param name="timeout">How long to wait for a response.</param>
    /// <param name="time">The clock of client and service.</param>
    /// <param name="version">The version of the API; null for the default.</param>
    public static McfConnection Open(HttpMessageHandler handler, TimeSpan timeout, TimeProvider time, string? version = null) =>
        McfConnection.Open(Settings(McfConnectionKind.Embedded, timeout, version), handler, time);

    private static McfConnectionSettings Settings(string kind, TimeSpan timeout, string? version, Uri? endpoint = null)
    {
        var settings = EmbeddedSettings.Make();
        settings.Kind = kind;
        settings.Endpoint = endpoint;
        settings.RequestTimeout = timeout;
        settings.ApiVersion = version;
        settings.HostLanguage = "Campaign/1.0";
        return settings;
    }
}
