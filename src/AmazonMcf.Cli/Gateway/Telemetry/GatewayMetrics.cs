using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Counters of the gateway in the Prometheus text format. Labels contain only operations, statuses and codes that the gateway knows,
/// never text from a client, so their number is bounded.
/// </summary>
internal sealed class GatewayMetrics
{
    /// <summary>The content type of the text that <see cref="Write"/> returns.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly ConcurrentDictionary<(string Operation, int Status), (long Count, double Seconds)> served = new();
    private readonly ConcurrentDictionary<string, long> errors = new();
    private readonly ConcurrentDictionary<string, long> upstream = new();
    private readonly ConcurrentDictionary<int, long> malformed = new();
    private int inFlight;
    private long lostLines;

    /// <summary>Counts a request that has begun.</summary>
    public void Begin() => Interlocked.Increment(ref inFlight);

    /// <summary>Counts a malformed HTTP request.</summary>
    public void AddMalformed(int status) => malformed.AddOrUpdate(status, 1, (_, known) => known + 1);

    /// <summary>Counts a line of the request log that could not be written.</summary>
    public void AddLostLine() => Interlocked.Increment(ref lostLines);

    /// <summary>Counts a request that is complete.</summary>
    public void Add(string operation, int status, string? error, int upstreamRequests, TimeSpan time)
    {
        Interlocked.Decrement(ref inFlight);
        served.AddOrUpdate(
            (operation, status), (1, time.TotalSeconds), (_, known) => (known.Count + 1, known.Seconds + time.TotalSeconds));
        upstream.AddOrUpdate(operation, upstreamRequests, (_, known) => known + upstreamRequests);
        if (error is { } code)
        {
            errors.AddOrUpdate(code, 1, (_, known) => known + 1);
        }
    }

    public string Write()
    {
        var text = new StringBuilder();
        WriteFamily(
            text,
            "mcf_gateway_requests_total",
            "counter",
            "Requests completed.",
            served.Select(one => (Labels(one.Key), (double)one.Value.Count))
        );
        WriteFamily(
            text,
            "mcf_gateway_request_seconds_total",
            "counter",
            "Total time spent on requests, in seconds.",
            served.Select(one => (Labels(one.Key), one.Value.Seconds))
        );
        WriteFamily(
            text,
            "mcf_gateway_errors_total",
            "counter",
            "Failed requests, by returned error code.",
            errors.Select(one => (Label("code", one.Key), (double)one.Value))
        );
        WriteFamily(
            text,
            "mcf_gateway_upstream_requests_total",
            "counter",
            "Requests sent upstream, including retries.",
            upstream.Select(one => (Label("operation", one.Key), (double)one.Value))
        );
        WriteFamily(
            text,
            "mcf_gateway_malformed_total",
            "counter",
            "Connections that sent malformed HTTP, or sent it too slowly.",
            malformed.Select(one => (Label("status", one.Key), (double)one.Value))
        );
        WriteFamily(
            text,
            "mcf_gateway_log_lines_lost_total",
            "counter",
            "Lines of the request log that could not be written.",
            [("", Interlocked.Read(ref lostLines))]
        );
        WriteFamily(
            text,
            "mcf_gateway_requests_in_flight",
            "gauge",
            "Requests in progress.",
            [("", Volatile.Read(ref inFlight))]
        );
        return text.ToString();
    }

    private static void WriteFamily(
        StringBuilder text,
        string name,
        string type,
        string help,
        IEnumerable<(string Labels, double Value)> samples
    )
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
        foreach (var (labels, value) in samples)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length > 0 ? $"{{{labels}}}" : "")} {value:0.######}\n");
        }
    }

    private static string Labels((string Operation, int Status) key) =>
        Label("operation", key.Operation) + "," + Label("status", key.Status);

    private static string Label(string name, object value) => FormattableString.Invariant($"{name}=\"{value}\"");
}
