using System.Net;
using System.Text;
using AmazonMcf.Testing.Results;

namespace AmazonMcf.Testing;

/// <summary>Makes messages of the replies of the table.</summary>
internal static class ReplyMessage
{
    /// <summary>Makes a message; throws what a connection that breaks throws.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="orderId">The order that was asked for.</param>
    /// <param name="order">What the service returns when it is read.</param>
    /// <param name="requestId">The request id, where the reply has one.</param>
    public static HttpResponseMessage From(ServiceReply reply, string orderId, string order, string requestId)
    {
        if (reply.Break == ReplyBreak.Reset)
        {
            throw new HttpRequestException("The response ended prematurely.", new IOException("reset"));
        }

        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = Content(reply, reply.BodyFor(orderId, order)) };
        if (reply.Id != ReplyId.None)
        {
            response.With(Responses.RequestIdHeader, reply.Id == ReplyId.Empty ? "" : requestId);
        }

        foreach (var (name, value) in reply.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    private static HttpContent Content(ServiceReply reply, string body) =>
        reply.Break switch
        {
            ReplyBreak.CutOff => new StreamContent(new BrokenStream()),
            ReplyBreak.Undecodable => new StreamContent(
                new BrokenStream(() => new InvalidOperationException("Decoder ran into invalid data."))
            ),
            _ => new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
}
