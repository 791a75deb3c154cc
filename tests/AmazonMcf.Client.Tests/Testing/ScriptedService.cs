using System.Text.Json;
using AmazonMcf.Testing.Results;

namespace AmazonMcf.Testing;

/// <summary>
/// A service with a book of orders, and between it and the client something that can respond with anything to any request: it follows
/// the steps of a row and then passes everything on.
/// </summary>
public sealed class ScriptedService : HttpMessageHandler
{
    private readonly ResultCase row;
    private readonly string orderId;
    private readonly Queue<ServiceStep> creates;
    private readonly Queue<ServiceStep> reads;
    private readonly Queue<ServiceStep> logins;
    private readonly List<string> book = [];
    private int responses;
    private string seenId = "none";

    public ScriptedService(ResultCase row, string orderId)
    {
        (this.row, this.orderId) = (row, orderId);
        (creates, reads, logins) = (new(row.Creates), new(row.Reads), new(row.Logins));
        if (row.Before != OrderBefore.Nothing)
        {
            book.Add(Content(row.Before == OrderBefore.Same));
        }
    }

    /// <summary>How many orders with the right content it has.</summary>
    public int Committed => book.Count(order => order == Content(true));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/auth/o2/token", StringComparison.Ordinal))
        {
            return Follow(logins, () => Responses.Token($"Atza|{responses}"));
        }

        if (request.Method == HttpMethod.Post)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return Follow(creates, () => Take(JsonDocument.Parse(body).RootElement.GetProperty("sellerFulfillmentOrderId").GetString()!));
        }

        return path.EndsWith("/" + orderId, StringComparison.Ordinal) ? Follow(reads, Show) : Own(Responses.NotFound(path.Split('/')[^1]));
    }

    private string Content(bool isSame)
    {
        using var response = Orders.Echo(orderId, body =>
            isSame ? body : body.Replace("\"quantity\":2", "\"quantity\":3", StringComparison.Ordinal)
        );
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return reader.ReadToEnd();
    }

    private HttpResponseMessage Follow(Queue<ServiceStep> steps, Func<HttpResponseMessage> service)
    {
        var step = steps.Count == 0 ? ServiceStep.Own : steps.Peek().ForEver ? steps.Peek() : steps.Dequeue();
        var own = step.Reaches ? service() : null;
        return step.Reply is { } reply ? Compose(reply) : Own(own!);
    }

    private HttpResponseMessage Take(string id)
    {
        if (book.Count > 0)
        {
            return Responses.Duplicate(id);
        }

        book.Add(Content(true));
        return Responses.Ok();
    }

    private HttpResponseMessage Show() => book.Count > 0 ? Responses.Ok(book[0]) : Responses.NotFound(orderId);

    private HttpResponseMessage Own(HttpResponseMessage response)
    {
        seenId = NextId();
        response.Headers.Remove(Responses.RequestIdHeader);
        return response.With(Responses.RequestIdHeader, seenId);
    }

    private HttpResponseMessage Compose(ServiceReply reply) =>
        ReplyMessage.From(reply, orderId, book.Count > 0 ? book[0] : Content(true), reply.Id == ReplyId.Repeated ? seenId : NextId());

    private string NextId() => $"{row.Name} {++responses}";
}
