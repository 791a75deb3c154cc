using System.Globalization;
using Prometheus;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Counters of the gateway in the Prometheus text format. Labels contain only operations, statuses and codes that the gateway knows,
/// never text from a client, so their number is bounded.
/// </summary>
internal sealed class GatewayMetrics
{
    /// <summary>The content type of the text that <see cref="WriteAsync"/> writes.</summary>
    public const string ContentType = PrometheusConstants.TextContentTypeWithVersionAndEncoding;

    // A registry of its own: several gateways in one process do not mix, and metrics of the runtime are not shown.
    private readonly CollectorRegistry registry = Metrics.NewCustomRegistry();
    private readonly Counter served;
    private readonly Counter seconds;
    private readonly Counter errors;
    private readonly Counter upstream;
    private readonly Counter malformed;
    private readonly Counter lostLines;
    private readonly Counter rejected;
    private readonly Gauge inFlight;

    public GatewayMetrics()
    {
        var metrics = Metrics.WithCustomRegistry(registry);
        served = metrics.CreateCounter("mcf_gateway_requests_total", "Requests completed.", "operation", "status");
        seconds = metrics.CreateCounter(
            "mcf_gateway_request_seconds_total", "Total time spent on requests, in seconds.", "operation", "status");
        errors = metrics.CreateCounter("mcf_gateway_errors_total", "Failed requests, by returned error code.", "code");
        upstream = metrics.CreateCounter(
            "mcf_gateway_upstream_requests_total", "Requests sent upstream, including retries.", "operation");
        malformed = metrics.CreateCounter(
            "mcf_gateway_malformed_total", "Connections that sent malformed HTTP, or sent it too slowly.", "status");
        lostLines = metrics.CreateCounter("mcf_gateway_log_lines_lost_total", "Lines of the request log that could not be written.");
        rejected = metrics.CreateCounter(
            "mcf_gateway_rejected_connections_total", "Connections that were closed because too many were open.");
        inFlight = metrics.CreateGauge("mcf_gateway_requests_in_flight", "Requests in progress.");
    }

    /// <summary>Counts a request that has begun.</summary>
    public void Begin() => inFlight.Inc();

    /// <summary>Counts a malformed HTTP request.</summary>
    public void AddMalformed(int status) => malformed.WithLabels(Text(status)).Inc();

    /// <summary>Counts a line of the request log that could not be written.</summary>
    public void AddLostLine() => lostLines.Inc();

    /// <summary>Counts connections that were closed because too many were open.</summary>
    public void AddRejectedConnections(long count) => rejected.Inc(count);

    /// <summary>Counts a request that is complete.</summary>
    public void Add(string operation, int status, string? error, int upstreamRequests, TimeSpan time)
    {
        inFlight.Dec();
        served.WithLabels(operation, Text(status)).Inc();
        seconds.WithLabels(operation, Text(status)).Inc(time.TotalSeconds);
        upstream.WithLabels(operation).Inc(upstreamRequests);
        if (error is { } code)
        {
            errors.WithLabels(code).Inc();
        }
    }

    /// <summary>Writes the metrics as text.</summary>
    public Task WriteAsync(Stream target, CancellationToken stop) => registry.CollectAndExportAsTextAsync(target, stop);

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
