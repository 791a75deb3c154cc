using System.Net;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Which <c>Host</c> headers are accepted for metrics. A web page can make its own host name resolve to an address of this machine or
/// network and read the responses (DNS rebinding), so only IP addresses and names that cannot be registered publicly are accepted.
/// </summary>
internal static class MetricsHosts
{
    private static readonly string[] PrivateEndings = [".localhost", ".local", ".internal", ".home.arpa"];

    /// <summary>Whether a host is an IP address, a name without a dot, the name of this machine, or a name of a private network.</summary>
    /// <param name="host">The header without its port; empty when there was none.</param>
    public static bool Accept(string host)
    {
        var name = host.TrimEnd('.');
        return name.Length > 0
            && (IPAddress.TryParse(name, out _)
                || !name.Contains('.', StringComparison.Ordinal)
                || PrivateEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                || string.Equals(name, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase));
    }
}
