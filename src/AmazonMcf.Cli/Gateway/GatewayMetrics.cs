using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace AmazonMcf.Cli.Gateway;

/// <summary>Counts of the gateway, in the text format of Prometheus.</summary>
internal sealed class GatewayMetrics
{
    private readonly ConcurrentDictionary<(string Operation, int Status), (long Count, double Seconds)> served = new();

    public void Add(string operation, int status, TimeSpan time) => served.AddOrUpdate(
        (operation, status), (1, time.TotalSeconds), (_, known) => (known.Count + 1, known.Seconds + time.TotalSeconds));

    public string Write()
    {
        var text = new StringBuilder("# HELP mcf_gateway_requests_total Requests answered.\n# TYPE mcf_gateway_requests_total counter\n");
        foreach (var (key, value) in served)
        {
            text.Append(CultureInfo.InvariantCulture, $"mcf_gateway_requests_total{Labels(key)} {value.Count}\n");
        }

        text.Append("# HELP mcf_gateway_request_seconds_total Time spent on requests.\n# TYPE mcf_gateway_request_seconds_total counter\n");
        foreach (var (key, value) in served)
        {
            text.Append(CultureInfo.InvariantCulture, $"mcf_gateway_request_seconds_total{Labels(key)} {value.Seconds:0.######}\n");
        }

        return text.ToString();
    }

    private static string Labels((string Operation, int Status) key) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{operation="{{key.Operation}}",status="{{key.Status}}"}""");
}
