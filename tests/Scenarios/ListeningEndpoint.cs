using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

/// <summary>
/// An endpoint with a socket for the embedded service: keeps the access tokens that came through, and responds to some orders
/// as indiscreetly as a service can, with what it was sent.
/// </summary>
public sealed class ListeningEndpoint : IDisposable
{
    // No system gives these ports to programs that do not ask for them.
    private const int FirstPort = 20000;
    private const int EndOfPorts = 32000;

    private readonly HttpListener listener;
    private readonly HttpMessageInvoker service;

    public ListeningEndpoint(HttpMessageHandler service)
    {
        this.service = new HttpMessageInvoker(service);
        listener = Listen();
        Task.Run(ListenAsync);
    }

    /// <summary>Its address.</summary>
    public string Address => listener.Prefixes.Single();

    /// <summary>Listens on a port of loopback that no other program uses.</summary>
    public static HttpListener Listen()
    {
        var random = new Random();
        while (true)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add(FormattableString.Invariant($"http://127.0.0.1:{random.Next(FirstPort, EndOfPorts)}/"));
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException)
            {
                listener.Close();
            }
        }
    }

    public ConcurrentDictionary<string, string> Tokens { get; } = new ConcurrentDictionary<string, string>();

    public ConcurrentQueue<string> Bodies { get; } = new ConcurrentQueue<string>();

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception)
            {
                return;
            }

            _ = Task.Run(() => RespondAsync(context));
        }
    }

    private async Task RespondAsync(HttpListenerContext context)
    {
        var request = context.Request;
        var received = new System.IO.MemoryStream();
        await request.InputStream.CopyToAsync(received);
        var text = Encoding.UTF8.GetString(received.ToArray());
        Bodies.Enqueue(text);
        var token = request.Headers["x-amz-access-token"];
        if (token != null) Tokens[token] = token;

        var message = new HttpRequestMessage(
            new HttpMethod(request.HttpMethod),
            new Uri("https://embedded.mcf.localhost" + request.RawUrl)
        );
        if (token != null)
            message.Headers.TryAddWithoutValidation("x-amz-access-token", token);
        if (received.Length > 0)
        {
            message.Content = new ByteArrayContent(received.ToArray());
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        var (status, body, id) = Repeat(text, token) is { } repeated
            ? (repeated.Status, Encoding.UTF8.GetBytes(repeated.Body), "indiscreet")
            : await PassAsync(message);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["x-amzn-RequestId"] = id;
        await context.Response.OutputStream.WriteAsync(body, 0, body.Length);
        context.Response.Close();
    }

    private async Task<(int, byte[], string)> PassAsync(HttpRequestMessage message)
    {
        var response = await service.SendAsync(message, CancellationToken.None);
        var body = response.Content == null ? new byte[0] : await response.Content.ReadAsByteArrayAsync();
        var id = response.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.First() : "";
        return ((int)response.StatusCode, body, id);
    }

    private static (int Status, string Body)? Repeat(string body, string token)
    {
        if (body.Contains("\"indiscreet-body\""))
        {
            var said = string.Join(
                " ",
                Regex
                    .Matches(body, "\"(?:name|addressLine1|phone)\":\"([^\"]*)\"|\"([^\"]*@[^\"]*)\"")
                    .Cast<Match>()
                    .Select(match => match.Groups[1].Value + match.Groups[2].Value)
            );
            return (
                400,
                "{\"errors\":[{\"code\":\"InvalidInput\",\"message\":\"Cannot deliver to: " + said + ".\",\"details\":\"" + said + "\"}]}"
            );
        }

        return body.Contains("\"indiscreet-token\"")
            ? (
                403,
                "{\"errors\":[{\"code\":\"Unauthorized\",\"message\":\"The access token " + token + " has expired.\",\"details\":\"\"}]}"
            )
            : ((int, string)?)null;
    }
}
