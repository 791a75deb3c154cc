using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using AmazonMcf.Errors;
using AmazonMcf.Notifications;
using SellingPartner.Errors;

namespace AmazonMcf.Sqs;

/// <summary>
/// A queue of Amazon SQS, or of a service with its protocol. Credentials come from the chain of the AWS SDK: environment variables,
/// profiles, roles of the machine.
/// </summary>
internal sealed class SqsQueue : INotificationQueue
{
    private const int MostAtOnce = 10;
    private const string ReceiveCount = "ApproximateReceiveCount";
    private const string RegionOfEmulators = "us-east-1";

    private readonly string url;
    private readonly bool isAmazon;
    private readonly AmazonSQSClient client;
    private string? known;

    /// <summary>Opens a queue; sends nothing.</summary>
    /// <param name="queueUrl">The URL of the queue.</param>
    public SqsQueue(Uri queueUrl)
        : this(queueUrl, null)
    {
    }

    /// <summary>Opens a queue; sends nothing.</summary>
    /// <param name="queueUrl">The URL of the queue.</param>
    /// <param name="timeout">How long a request may take. Default: that of the SDK.</param>
    internal SqsQueue(Uri queueUrl, TimeSpan? timeout)
    {
        url = queueUrl.AbsoluteUri;
        isAmazon = QueueHost.IsAmazon(queueUrl.Host);
        var config = new AmazonSQSConfig { ServiceURL = queueUrl.GetLeftPart(UriPartial.Authority) };

        // Without one, the SDK determines it from the host.
        if ((QueueHost.FindRegion(queueUrl.Host) ?? (isAmazon ? null : RegionOfEmulators)) is { } region)
        {
            config.AuthenticationRegion = region;
        }

        if (timeout is not null)
        {
            config.Timeout = timeout;
        }

        client = new AmazonSQSClient(config);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan wait, CancellationToken stop)
    {
        var request = new ReceiveMessageRequest
        {
            QueueUrl = await FindUrlAsync(stop).ConfigureAwait(false),
            MaxNumberOfMessages = max,

            // A part of a second as zero would ask again and again without a pause.
            WaitTimeSeconds = (int)Math.Ceiling(wait.TotalSeconds),
            MessageSystemAttributeNames = [ReceiveCount],
        };
        var response = await SendAsync("ReceiveMessage", () => client.ReceiveMessageAsync(request, stop), stop)
            .ConfigureAwait(false);
        return [.. (response.Messages ?? []).Select(ToMessage)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> DeleteAsync(IReadOnlyList<string> receipts, CancellationToken stop)
    {
        var failed = new Dictionary<string, string>(StringComparer.Ordinal);
        var target = await FindUrlAsync(stop).ConfigureAwait(false);
        foreach (var batch in receipts.Distinct(StringComparer.Ordinal).Chunk(MostAtOnce))
        {
            var entries = batch.Select((receipt, index) => new DeleteMessageBatchRequestEntry(Id(index), receipt)).ToList();
            var response = await SendAsync(
                "DeleteMessageBatch", () => client.DeleteMessageBatchAsync(new DeleteMessageBatchRequest(target, entries), stop), stop)
                .ConfigureAwait(false);
            foreach (var entry in response.Failed ?? [])
            {
                failed[entries.Single(sent => sent.Id == entry.Id).ReceiptHandle] = entry.Message ?? entry.Code ?? "no reason";
            }
        }

        return failed;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    // Emulators name queues by hosts that may not exist, so they are asked for the name that they know.
    private async Task<string> FindUrlAsync(CancellationToken stop)
    {
        if (isAmazon)
        {
            return url;
        }

        if (known is null)
        {
            var path = new Uri(url).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var request = new GetQueueUrlRequest(path.LastOrDefault() ?? "")
            {
                QueueOwnerAWSAccountId = path.Length > 1 ? path[^2] : null,
            };
            known = (await SendAsync("GetQueueUrl", () => client.GetQueueUrlAsync(request, stop), stop).ConfigureAwait(false)).QueueUrl;
        }

        return known;
    }

    private static QueueMessage ToMessage(Message message) => new(
        message.MessageId ?? "",
        message.ReceiptHandle ?? "",
        message.Body ?? "",
        message.Attributes?.TryGetValue(ReceiveCount, out var count) == true
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null);

    private static string Id(int index) => index.ToString(CultureInfo.InvariantCulture);

    // Messages of the SDK name endpoints and profiles, never keys.
    private async Task<T> SendAsync<T>(string operation, Func<Task<T>> send, CancellationToken stop)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (AmazonServiceException failure)
        {
            var status = (int)failure.StatusCode;
            var code = string.IsNullOrEmpty(failure.ErrorCode) ? "no error code" : failure.ErrorCode;
            throw Fail(
                operation,
                string.Create(CultureInfo.InvariantCulture, $"HTTP {status}, {code}: {failure.Message}"),
                status,
                failure.RequestId,
                status is 0 or 429 or >= 500,
                failure);
        }
        catch (Exception failure) when (failure is AmazonClientException or HttpRequestException or IOException)
        {
            // Without credentials, every further attempt fails as well.
            var isTransient = failure is not AmazonClientException || failure.InnerException is HttpRequestException;
            throw Fail(operation, failure.Message, null, null, isTransient, failure);
        }
        catch (Exception failure) when (IsTimeout(failure, stop))
        {
            throw Fail(operation, "the queue sent no response in time", null, null, isTransient: true, failure);
        }
    }

    // The SDK and its HTTP client report a timeout as one of these; a stop of the caller is none.
    private static bool IsTimeout(Exception failure, CancellationToken stop) =>
        failure is TimeoutException || (failure is OperationCanceledException && !stop.IsCancellationRequested);

    private McfQueueFailedException Fail(
        string operation, string reason, int? status, string? requestId, bool isTransient, Exception cause) => new(
        $"{operation} on queue '{url}' failed: {reason.TrimEnd('.')}.",
        new ErrorContext { Operation = operation, Target = url, HttpStatus = status, RequestId = requestId },
        isTransient,
        cause);
}
