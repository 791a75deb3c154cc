using System.Globalization;
using System.Text;
using AmazonMcf.Service.Http;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace AmazonMcf.Cli.Serve;

/// <summary>Writes a response directly to the connection, because the server would not send contradictory headers.</summary>
internal static class RawResponse
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(5);

    /// <summary>Writes the response as HTTP/1.1 and closes the connection.</summary>
    /// <param name="context">The request.</param>
    /// <param name="response">The response, whose headers include its length.</param>
    /// <param name="time">The clock.</param>
    public static async Task WriteAsync(HttpContext context, ServiceResponse response, TimeProvider time)
    {
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Type: {response.ContentType}\r\nConnection: close\r\n");
        foreach (var name in response.Headers.Keys)
        {
            foreach (var value in response.ValuesOf(name))
            {
                head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
            }
        }

        var output = context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output;
        await output.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), context.RequestAborted).ConfigureAwait(false);
        await output.WriteAsync(response.Content.ToArray(), context.RequestAborted).ConfigureAwait(false);
        await output.CompleteAsync().ConfigureAwait(false);

        // An abort resets the connection, and unread data may be lost, so the client must close it first.
        await Task.Delay(Linger, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
