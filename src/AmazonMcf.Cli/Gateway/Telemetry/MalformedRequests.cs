using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Hears of what Kestrel refuses before there is a request: lines that are no HTTP, too many headers, headers that do not come.
/// </summary>
internal sealed class MalformedRequests(GatewayMetrics metrics, Action<GatewayLogLine> log, TimeProvider time)
    : IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The event of Kestrel.</summary>
    public const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value is { Key: Event, Value: IFeatureCollection features }
            && features.Get<IBadRequestExceptionFeature>()?.Error is { } failure
        )
        {
            var status = (failure as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            metrics.AddMalformed(status);
            log(
                new GatewayLogLine(
                    GatewayLogLine.Text(time.GetUtcNow()),
                    null,
                    "unknown",
                    status,
                    "Malformed",
                    failure.GetType().Name,
                    null,
                    0,
                    0
                )
            );
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
