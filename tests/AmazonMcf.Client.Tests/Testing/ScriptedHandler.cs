using System.Collections.Concurrent;

namespace AmazonMcf.Testing;

/// <summary>Handles requests by a script, in order, and records them. Token requests are handled separately.</summary>
public sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>> script = new();
    private int tokens;
    private int responses;

    /// <summary>The requests to the API.</summary>
    public ConcurrentQueue<SentRequest> Requests { get; } = new();

    /// <summary>The requests for tokens.</summary>
    public ConcurrentQueue<SentRequest> Logins { get; } = new();

    /// <summary>Responds after the end of the script.</summary>
    public Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>? Otherwise { get; set; }

    /// <summary>Handles token requests; by default each returns the next token, valid for an hour.</summary>
    public Func<SentRequest, int, CancellationToken, Task<HttpResponseMessage>> Login { get; set; } =
        (_, number, _) => Task.FromResult(Responses.Token("Atza|" + number));

    public ScriptedHandler Then(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> step)
    {
        script.Enqueue(step);
        return this;
    }

    public ScriptedHandler Then(HttpResponseMessage response) => Then((_, _) => Task.FromResult(response));

    public ScriptedHandler Then(Exception failure) => Then((_, _) => Task.FromException<HttpResponseMessage>(failure));

    public ScriptedHandler ThenHang() => Then(HangAsync);

    public static async Task<HttpResponseMessage> HangAsync(SentRequest request, CancellationToken stop)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        throw new InvalidOperationException("The request would wait forever.");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.FromAsync(request);
        if (sent.Address.AbsolutePath.EndsWith("/auth/o2/token", StringComparison.Ordinal))
        {
            Logins.Enqueue(sent);
            return await Login(sent, Interlocked.Increment(ref tokens), cancellationToken);
        }

        Requests.Enqueue(sent);
        if (script.TryDequeue(out var step))
        {
            return Stamp(await step(sent, cancellationToken));
        }

        return Otherwise is { } response
            ? Stamp(await response(sent, cancellationToken))
            : throw new InvalidOperationException("The script is over: " + sent.PathAndQuery);
    }

    // Like the service, no two responses have the same request id, unless a test gives them one of their own.
    private HttpResponseMessage Stamp(HttpResponseMessage response)
    {
        var number = Interlocked.Increment(ref responses);
        if (!response.Headers.TryGetValues(Responses.RequestIdHeader, out var ids) || ids.Single() != Responses.RequestId)
        {
            return response;
        }

        response.Headers.Remove(Responses.RequestIdHeader);
        return response.With(Responses.RequestIdHeader, Responses.IdOf(number));
    }
}
