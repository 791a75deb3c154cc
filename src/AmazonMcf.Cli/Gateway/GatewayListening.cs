using System.Net;
using AmazonMcf.Cli.Gateway.Configuration;

namespace AmazonMcf.Cli.Gateway;

/// <summary>Where the gateway listens.</summary>
/// <param name="Endpoint">The address and port for clients; port 0 takes a free one.</param>
/// <param name="Certificate">The certificate; null to speak HTTP.</param>
/// <param name="Metrics">An address and port for <c>/metrics</c> alone; null for none.</param>
/// <param name="ShowsMetrics">Whether <c>/metrics</c> is to be found at <paramref name="Endpoint"/> too: only where no stranger comes
/// by.</param>
internal sealed record GatewayListening(IPEndPoint Endpoint, GatewayCertificate? Certificate, IPEndPoint? Metrics, bool ShowsMetrics);
