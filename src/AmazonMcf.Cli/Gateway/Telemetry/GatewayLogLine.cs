using System.Globalization;
using System.Text.Json;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>What the log says of one request: nothing personal, no key and no value of a parameter.</summary>
/// <param name="Time">When it was answered.</param>
/// <param name="RequestId">The id that the client was told too; null when it was told none.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Error">The code of the error; null when there was none.</param>
/// <param name="Cause">The type of what went wrong inside; null when nothing did.</param>
/// <param name="UpstreamRequestId">The id of the newest answer from upstream; null when there was none.</param>
/// <param name="UpstreamRequests">How many requests went upstream.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record GatewayLogLine(
    string Time,
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
    /// <summary>A time as MWS wrote it.</summary>
    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>One line of JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, GatewayLogContext.Default.GatewayLogLine);
}
