using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Notices;

/// <summary>
/// Sends messages to queues of an SQS endpoint in the JSON protocol of SQS. Requests are signed with public credentials, which emulators
/// accept and Amazon does not. Source: SendMessage, Amazon SQS API reference; Signature Version 4.
/// </summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="handler">Sends the requests.</param>
/// <param name="time">The real clock.</param>
internal sealed class SqsSender(Uri endpoint, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private const string AccessKey = "AKIAEMBEDDEDSERVICE0";
    private const string SecretKey = "embedded-service-secret";
    private const string ContentType = "application/x-amz-json-1.0";
    private const string TargetPrefix = "AmazonSQS.";
    private const string Signed = "content-type;host;x-amz-date;x-amz-target";

    private readonly HttpClient http = new(handler, disposeHandler: true);
    private readonly Dictionary<string, string> urls = new(StringComparer.Ordinal);

    /// <summary>Sends a message.</summary>
    /// <param name="arn">The ARN of the queue.</param>
    /// <param name="message">The message.</param>
    /// <param name="stop">Ends the attempt.</param>
    /// <exception cref="HttpRequestException">The endpoint did not accept the message.</exception>
    public async Task SendAsync(string arn, string message, CancellationToken stop)
    {
        var region = arn.Split(':')[3];
        if (!urls.TryGetValue(arn, out var url))
        {
            urls[arn] = url = await FindUrlAsync(arn, region, stop).ConfigureAwait(false);
        }

        using var sent = await CallAsync("SendMessage", region, stop, ("QueueUrl", url), ("MessageBody", message)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    // Emulators differ in the URLs of queues, so each is asked for its own.
    private async Task<string> FindUrlAsync(string arn, string region, CancellationToken stop)
    {
        var parts = arn.Split(':');
        using var found = await CallAsync(
            "GetQueueUrl", region, stop, ("QueueName", parts[5]), ("QueueOwnerAWSAccountId", parts[4])).ConfigureAwait(false);
        return found.RootElement.TryGetProperty("QueueUrl", out var url) && url.ValueKind == JsonValueKind.String
            ? url.GetString()!
            : throw new HttpRequestException($"The SQS endpoint {endpoint} returned no URL for queue '{arn}'.");
    }

    private async Task<JsonDocument> CallAsync(
        string operation, string region, CancellationToken stop, params (string Name, string Value)[] members)
    {
        using var request = Create(operation, Body(members), region);
        using var response = await http.SendAsync(request, stop).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        try
        {
            return response.IsSuccessStatusCode ? JsonDocument.Parse(text) : throw Rejected();
        }
        catch (JsonException)
        {
            throw Rejected();
        }

        HttpRequestException Rejected() => new(FormattableString.Invariant(
            $"{operation} was rejected by the SQS endpoint {endpoint}: HTTP {(int)response.StatusCode}."));
    }

    private HttpRequestMessage Create(string operation, string body, string region)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{now.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}/{region}/sqs/aws4_request";
        var canonical = string.Join(
            "\n",
            "POST",
            "/",
            "",
            "content-type:" + ContentType,
            "host:" + endpoint.Authority,
            "x-amz-date:" + stamp,
            "x-amz-target:" + TargetPrefix + operation,
            "",
            Signed,
            Hex(Digest.Of(body)));
        var text = string.Join("\n", "AWS4-HMAC-SHA256", stamp, scope, Hex(Digest.Of(canonical)));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, "/"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", stamp);
        request.Headers.TryAddWithoutValidation("X-Amz-Target", TargetPrefix + operation);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={AccessKey}/{scope}, SignedHeaders={Signed}, Signature={Hex(Mac(Key(scope), text))}");
        return request;
    }

    private static string Body(params (string Name, string Value)[] members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static byte[] Key(string scope) =>
        scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), Mac);

    private static byte[] Mac(byte[] key, string text)
    {
        using var mac = new HMACSHA256(key);
        return mac.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    private static string Hex(byte[] bytes) =>
        string.Concat(bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
}
