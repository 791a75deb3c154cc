using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using AmazonMcf.Cli.Gateway.Backend;
using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Cli.Gateway.Signing;
using AmazonMcf.Cli.Gateway.Telemetry;
using AmazonMcf.Mws;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Gateway;

/// <summary>
/// The endpoint of the gateway: reads an MWS request, carries it out, and writes the response. Every response is an MWS response.
/// </summary>
internal sealed class GatewayEndpoint(
    IReadOnlyList<MwsAccount> accounts,
    GatewayMetrics metrics,
    Action<GatewayLogLine> log,
    TimeProvider time,
    GatewayLimits limits
) : IDisposable
{
    /// <summary>The path of the operations.</summary>
    public const string Root = "/FulfillmentOutboundShipment/2010-10-01";
    private const string Unknown = "unknown";

    private readonly MwsRequestAuthenticator authenticator = new(accounts, time);
    private readonly Dictionary<MwsAccount, FirstUse<MwsBackend>> backends = accounts.ToDictionary(
        account => account, account => new FirstUse<MwsBackend>(() => new MwsBackend(account, account.Connect(), time)));

    private readonly GatewayThrottle throttle = new(time);
    private readonly FormReader forms = new(limits, accounts.Select(account => account.AccessKeyId), time);
    private readonly ConcurrencyLimiter places = new(
        new ConcurrencyLimiterOptions { PermitLimit = limits.ConcurrentRequests, QueueLimit = limits.RequestsWaiting });

    /// <summary>Whether a request is for an MWS operation.</summary>
    public static bool IsAskedFor(HttpContext context) => PathOf(context).TrimEnd('/') == Root;

    public async Task RespondAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        var requestId = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        var call = new ApiCall();
        metrics.Begin();
        var reply = await ReplyAsync(context, requestId, call).ConfigureAwait(false);
        var elapsed = time.GetElapsedTime(start);

        // Counted before the response, so that the client finds it counted. Logged after it, so that the log cannot delay the response.
        metrics.Add(reply.Operation, reply.Status, reply.Error, call.Attempts, elapsed);
        try
        {
            await WriteAsync(context, requestId, reply).ConfigureAwait(false);
        }
        finally
        {
            log(ToLine(reply, requestId, call, elapsed));
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<GatewayReply> ReplyAsync(HttpContext context, string requestId, ApiCall call)
    {
        var name = Unknown;
        string? client = null;
        try
        {
            if (!IsAskedFor(context) || context.Request.Method is not ("GET" or "POST"))
            {
                throw new MwsErrorException(404, "InvalidAddress", $"The only path is {Root}, with GET or POST.");
            }

            var form = await forms.ReadAsync(context).ConfigureAwait(false);
            var parameters = MwsCodec.ReadQuery(string.Join('&', TargetOf(context).Skip(1).Append(form)));
            var account = authenticator.Admit(context.Request.Method, context.Request.Host.Value ?? "", PathOf(context), parameters);
            client = account.Name;
            var request = MwsCodec.ReadRequest(parameters);
            name = request.Operation;
            var operation = MwsOperations.Get(name);
            MwsRequirements.Check(operation, parameters);
            using var place = await EnterAsync(context.RequestAborted).ConfigureAwait(false);
            Throttle(context, account, operation.Quota);

            // A client that disconnects must not interrupt its order: the call cannot be canceled.
            var backend = await backends[account].GetAsync().ConfigureAwait(false);
            var response = await operation.RespondAsync(backend, request, call).ConfigureAwait(false);
            return GatewayReply.Of(requestId, name, response) with { Client = client };
        }
        catch (Exception failure)
        {
            return GatewayReply.Of(requestId, name, failure) with { Client = client };
        }
    }

    // Nothing has been done for a request that waits: if its client disconnects, it is dropped.
    private async Task<RateLimitLease> EnterAsync(CancellationToken disconnected)
    {
        using var waited = new CancellationTokenSource(limits.WaitTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(waited.Token, disconnected);
        try
        {
            var place = await places.AcquireAsync(1, either.Token).ConfigureAwait(false);
            if (place.IsAcquired)
            {
                return place;
            }
        }
        catch (OperationCanceledException)
        {
        }

        throw new MwsErrorException(503, "RequestThrottled", "Too many concurrent requests.");
    }

    private void Throttle(HttpContext context, MwsAccount account, MwsQuota quota)
    {
        if (account.IsUnlimited)
        {
            return;
        }

        var bucket = throttle.Of(account.AccessKeyId, quota);
        var (isTaken, left, fullAt) = bucket.Take();
        context.Response.Headers["x-mws-quota-max"] = bucket.Burst.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["x-mws-quota-remaining"] = left.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["x-mws-quota-resetsOn"] = GatewayLogLine.Text(fullAt);
        if (!isTaken)
        {
            throw new MwsErrorException(503, "RequestThrottled", "Request is throttled");
        }
    }

    // The path and the query as sent, because the client signed them.
    private static string[] TargetOf(HttpContext context) =>
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);

    private static string PathOf(HttpContext context) => TargetOf(context)[0];

    private GatewayLogLine ToLine(GatewayReply reply, string requestId, ApiCall call, TimeSpan elapsed) =>
        new(
            GatewayLogLine.Text(time.GetUtcNow()),
            reply.Client,
            requestId,
            reply.Operation,
            reply.Status,
            reply.Error,
            reply.Cause,
            call.RequestId,
            call.Attempts,
            (int)elapsed.TotalMilliseconds
        );

    private async Task WriteAsync(HttpContext context, string requestId, GatewayReply reply)
    {
        var body = Encoding.UTF8.GetBytes(reply.Xml);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "text/xml";
        context.Response.ContentLength = body.Length;
        context.Response.Headers["x-mws-request-id"] = requestId;
        context.Response.Headers["x-mws-timestamp"] = GatewayLogLine.Text(time.GetUtcNow());
        context.Response.Headers["x-mws-response-context"] = requestId;

        // Not canceled: writing to a disconnected client has no effect.
        await context.Response.Body.WriteAsync(body, CancellationToken.None).ConfigureAwait(false);
    }
}
