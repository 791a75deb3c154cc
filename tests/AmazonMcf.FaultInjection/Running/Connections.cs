using AmazonMcf.Connection;
using AmazonMcf.Testing;

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

    private static McfConnectionSettings Settings(string kind, TimeSpan timeout, Uri? endpoint = null)
    {
        var settings = EmbeddedSettings.Make();
        settings.Kind = kind;
        settings.Endpoint = endpoint;
        settings.RequestTimeout = timeout;
        settings.HostLanguage = "Campaign/1.0";
        return settings;
    }
}
