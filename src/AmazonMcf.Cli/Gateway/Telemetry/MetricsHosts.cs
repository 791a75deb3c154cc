using System.Net;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Which <c>Host</c> headers may ask for metrics. A page of the web can point a name of its own at an address of this machine or network
/// and
/// read what the browser gets there (DNS rebinding), so only addresses and names that nobody outside can register are answered.
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
