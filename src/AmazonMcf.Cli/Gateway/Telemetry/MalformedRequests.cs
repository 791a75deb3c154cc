using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Counts what Kestrel rejects before it creates a request: malformed HTTP, too many headers, and headers that do not arrive.
/// </summary>
internal sealed class MalformedRequests(GatewayMetrics metrics, Action<GatewayLogLine> log, TimeProvider time)
    : IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The name of the Kestrel event.</summary>
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
