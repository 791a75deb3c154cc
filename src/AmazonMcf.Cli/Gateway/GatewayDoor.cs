using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Legacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The door of the gateway: takes a request of MWS in, has it done, and writes the answer.</summary>
internal sealed class GatewayDoor(IReadOnlyList<MwsAccount> accounts, GatewayMetrics metrics, Action<string> log, TimeProvider time)
{
    /// <summary>The path of the operations.</summary>
    public const string Root = "/FulfillmentOutboundShipment/2010-10-01";
    private const string Unknown = "unknown";
    private const int MostBodyBytes = 4 * 1024 * 1024;

    private readonly MwsGatekeeper gatekeeper = new(accounts, time);
    private readonly GatewayThrottle throttle = new(time);

    /// <summary>Whether a request asks for an operation of MWS.</summary>
    public static bool IsAskedFor(HttpContext context) => PathOf(context).TrimEnd('/') == Root;

    public async Task AnswerAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        var requestId = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        var (status, operation, answer) = await WorkAsync(context).ConfigureAwait(false);
        answer.RequestId = requestId;
        var body = Encoding.UTF8.GetBytes(MwsCodec.WriteAnswer(answer));
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/xml";
        context.Response.ContentLength = body.Length;
        context.Response.Headers["x-mws-request-id"] = requestId;
        context.Response.Headers["x-mws-timestamp"] = Text(time.GetUtcNow());
        context.Response.Headers["x-mws-response-context"] = requestId;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        var elapsed = time.GetElapsedTime(start);
        metrics.Add(operation, status, elapsed);
        log(JsonSerializer.Serialize(
            new GatewayLogLine(Text(time.GetUtcNow()), requestId, operation, status, answer.Errors.Count > 0 ? answer.Errors[0].Code : null, (int)elapsed.TotalMilliseconds),
            GatewayLogContext.Default.GatewayLogLine));
    }

    private async Task<(int Status, string Operation, MwsAnswer Answer)> WorkAsync(HttpContext context)
    {
        var operation = Unknown;
        try
        {
            if (!IsAskedFor(context) || context.Request.Method is not ("GET" or "POST"))
            {
                throw new MwsRefusalException(404, "InvalidAddress", $"There is nothing here but {Root}, by GET or POST.");
            }

            var parameters = MwsCodec.ReadQuery(string.Join('&', TargetOf(context).Skip(1).Append(await ReadFormAsync(context).ConfigureAwait(false))));
            var account = gatekeeper.Admit(context.Request.Method, context.Request.Host.Value ?? "", PathOf(context), parameters);
            var request = MwsCodec.ReadRequest(parameters);
            operation = request.Operation;
            Throttle(context, account, operation);

            // A client that hangs up does not stop its order half way.
            var call = new McfCall(null, CancellationToken.None, CancellationToken.None);
            return (200, operation, await new MwsBackend(account, time).AnswerAsync(request, call).ConfigureAwait(false));
        }
        catch (McfException failure)
        {
            return Refuse(MwsRefusals.Of(failure), operation);
        }
        catch (MwsRefusalException refusal)
        {
            return Refuse(refusal, operation);
        }
        catch (BadHttpRequestException failure)
        {
            return Refuse(new MwsRefusalException(failure.StatusCode, "InputStreamDisconnected", "The body was too large or broke off."), operation);
        }
    }

    private void Throttle(HttpContext context, MwsAccount account, string operation)
    {
        if (account.IsUnlimited)
        {
            return;
        }

        var bucket = throttle.Of(account.AccessKeyId, operation);
        var (isTaken, left, fullAt) = bucket.Take();
        context.Response.Headers["x-mws-quota-max"] = bucket.Burst.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["x-mws-quota-remaining"] = left.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["x-mws-quota-resetsOn"] = Text(fullAt);
        if (!isTaken)
        {
            throw new MwsRefusalException(503, "RequestThrottled", "Request is throttled");
        }
    }

    private static (int Status, string Operation, MwsAnswer Answer) Refuse(MwsRefusalException refusal, string operation) =>
        (refusal.Status, operation, refusal.ToAnswer());

    // The path and the query as sent: the client signed those.
    private static string[] TargetOf(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);

    private static string PathOf(HttpContext context) => TargetOf(context)[0];

    private static async Task<string> ReadFormAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBodyBytes;
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
