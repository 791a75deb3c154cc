using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Counts of the gateway, in the text format of Prometheus. Labels hold operations, statuses and codes that the gateway knows, never
/// what a client sent, so their number is bounded.
/// </summary>
internal sealed class GatewayMetrics
{
    /// <summary>The type of what <see cref="Write"/> writes.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly ConcurrentDictionary<(string Operation, int Status), (long Count, double Seconds)> served = new();
    private readonly ConcurrentDictionary<string, long> errors = new();
    private readonly ConcurrentDictionary<string, long> upstream = new();
    private readonly ConcurrentDictionary<int, long> malformed = new();
    private int inFlight;
    private long lostLines;

    /// <summary>A request came.</summary>
    public void Begin() => Interlocked.Increment(ref inFlight);

    /// <summary>Something came that is no request of HTTP.</summary>
    public void AddMalformed(int status) => malformed.AddOrUpdate(status, 1, (_, known) => known + 1);

    /// <summary>A line of the request log could not be written.</summary>
    public void AddLostLine() => Interlocked.Increment(ref lostLines);

    /// <summary>It has an answer.</summary>
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
            "Requests answered.",
            served.Select(one => (Labels(one.Key), (double)one.Value.Count))
        );
        WriteFamily(
            text,
            "mcf_gateway_request_seconds_total",
            "counter",
            "Time spent on requests.",
            served.Select(one => (Labels(one.Key), one.Value.Seconds))
        );
        WriteFamily(
            text,
            "mcf_gateway_errors_total",
            "counter",
            "Requests refused or failed, by the code their client was told.",
            errors.Select(one => (Label("code", one.Key), (double)one.Value))
        );
        WriteFamily(
            text,
            "mcf_gateway_upstream_requests_total",
            "counter",
            "Requests sent upstream, those that were repeated included.",
            upstream.Select(one => (Label("operation", one.Key), (double)one.Value))
        );
        WriteFamily(
            text,
            "mcf_gateway_malformed_total",
            "counter",
            "Connections that sent what is no request of HTTP, or sent it too slowly.",
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
            "Requests that have no answer yet.",
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
