using System.Globalization;
using System.Text.Json;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>The log entry of one request, without personal data, keys or parameter values.</summary>
/// <param name="Time">The time of the response.</param>
/// <param name="Client">The name of the client; null until a request is authenticated.</param>
/// <param name="RequestId">The request ID in the response; null when it had none.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">The error code; null on success.</param>
/// <param name="Cause">The type of the internal exception; null when there was none.</param>
/// <param name="UpstreamRequestId">The request ID of the last upstream response; null when there was none.</param>
/// <param name="UpstreamRequests">The number of requests sent upstream.</param>
/// <param name="Milliseconds">The duration in milliseconds.</param>
internal sealed record GatewayLogLine(
    string Time,
    string? Client,
    string? RequestId,
    string Operation,
    int Status,
    string? Error,
    string? Cause,
    string? UpstreamRequestId,
    int UpstreamRequests,
    int Milliseconds
)
{
    /// <summary>A time in the format of MWS.</summary>
    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The entry as one line of JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, GatewayLogContext.Default.GatewayLogLine);
}
