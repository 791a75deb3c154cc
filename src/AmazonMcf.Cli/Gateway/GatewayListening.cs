using System.Net;
using AmazonMcf.Cli.Gateway.Configuration;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The addresses of the gateway.</summary>
/// <param name="Endpoint">The address and port for clients; port 0 selects a free port.</param>
/// <param name="Certificate">The certificate; null for HTTP without TLS.</param>
/// <param name="Metrics">An address and port for <c>/metrics</c> alone; null for none.</param>
/// <param name="ShowsMetrics">Whether <paramref name="Endpoint"/> also serves <c>/metrics</c>, which is only safe if it is local.</param>
internal sealed record GatewayListening(IPEndPoint Endpoint, GatewayCertificate? Certificate, IPEndPoint? Metrics, bool ShowsMetrics);
