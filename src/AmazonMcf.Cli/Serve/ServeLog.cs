using System.Text.Json;
using System.Text.Json.Serialization;
using AmazonMcf.Cli.Gateway.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmazonMcf.Cli.Serve;

/// <summary>
/// The request log of <c>mcf serve --log</c>: one line of JSON for each request, with the path as sent and without query, headers and body,
/// which may contain personal data and credentials.
/// </summary>
/// <param name="write">Writes a line.</param>
/// <param name="time">The clock.</param>
internal sealed partial class ServeLog(Action<string> write, TimeProvider time)
{
    private static readonly string[] RequestIdHeaders = ["x-amzn-RequestId", "x-mws-request-id"];

    /// <summary>Logs the requests that a server receives from now on.</summary>
    public void AddTo(IApplicationBuilder app) => app.Use(next => async context =>
    {
        var start = time.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            Add(context, time.GetElapsedTime(start));
        }
    });

    private void Add(HttpContext context, TimeSpan elapsed)
    {
        var line = new Line(
            GatewayLogLine.Text(time.GetUtcNow()),
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0],
            context.Response.HasStarted ? context.Response.StatusCode : null,
            RequestIdHeaders.Select(name => context.Response.Headers[name].ToString()).FirstOrDefault(id => id.Length > 0),
            (int)elapsed.TotalMilliseconds);
        write(JsonSerializer.Serialize(line, LineContext.Default.Line));
    }

    /// <summary>The log entry of one request.</summary>
    /// <param name="Time">The time of the response.</param>
    /// <param name="Method">The HTTP method.</param>
    /// <param name="Path">The path as sent.</param>
    /// <param name="Status">The HTTP status; null if the connection was closed without a response.</param>
    /// <param name="RequestId">The request ID in the response; null if it had none.</param>
    /// <param name="Milliseconds">The duration in milliseconds.</param>
    internal sealed record Line(string Time, string Method, string Path, int? Status, string? RequestId, int Milliseconds);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Line))]
    private sealed partial class LineContext : JsonSerializerContext;
}
