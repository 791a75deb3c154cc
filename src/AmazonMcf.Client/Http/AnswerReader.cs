using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AmazonMcf.Http;

/// <summary>Turns an HTTP answer into an <see cref="ApiOutcome"/>: streams a success into its type, and keeps what is known of a failure.</summary>
/// <param name="time">The clock, to compare with the one of the service.</param>
internal sealed class AnswerReader(TimeProvider time)
{
    private const long LongestAnswer = 64L * 1024 * 1024;
    private const int LongestError = 256 * 1024;

    /// <summary>Reads an answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="type">The type of a success.</param>
    /// <param name="empty">What a success without a body means; null when it must have one.</param>
    /// <param name="keepsBody">Whether the outcome carries the body.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<ApiOutcome> ReadAsync(HttpResponseMessage response, JsonTypeInfo type, Func<object>? empty, bool keepsBody, CancellationToken stop)
    {
#if NET
        using var content = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
#else
        using var content = await (response.Content?.ReadAsStreamAsync() ?? Task.FromResult(Stream.Null)).ConfigureAwait(false);
#endif
        using var copy = keepsBody ? new MemoryStream() : null;
        using var stream = new AnswerStream(content, response.IsSuccessStatusCode ? LongestAnswer : LongestError, copy);
        var outcome = response.IsSuccessStatusCode
            ? await ReadSuccessAsync(response, stream, type, empty, stop).ConfigureAwait(false)
            : await ReadFailureAsync(response, stream, stop).ConfigureAwait(false);
        outcome.Body = copy?.ToArray();
        return outcome;
    }

    private async Task<ApiOutcome> ReadSuccessAsync(
        HttpResponseMessage response, AnswerStream stream, JsonTypeInfo type, Func<object>? empty, CancellationToken stop)
    {
        object? value = null;
        Exception? cause = null;
        try
        {
            value = await JsonSerializer.DeserializeAsync(stream, type, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or NotSupportedException || SendFailures.IsOfTheNetwork(exception))
        {
            cause = exception;
        }

        if (cause is JsonException && stream.WasEmpty)
            value = empty?.Invoke();
        return new ApiOutcome
        {
            Value = value,
            Failure = value is null ? FailureKind.Broken : null,
            Cause = value is null ? cause : null,
            BodyStart = value is null ? BodyStart(stream) : null,
            Status = (int)response.StatusCode,
            RequestId = RequestId(response),
            RateLimit = RateLimit(response),
            ClockAhead = time.GetUtcNow() - response.Headers.Date,
        };
    }

    private async Task<ApiOutcome> ReadFailureAsync(HttpResponseMessage response, AnswerStream stream, CancellationToken stop)
    {
        using var body = new MemoryStream();
        var failure = KindOf(response.StatusCode);
        try
        {
            await stream.CopyToAsync(body, 8192, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidDataException || SendFailures.IsOfTheNetwork(exception))
        {
            // Only the words tell one refusal from another; all other statuses say enough.
            if (failure is FailureKind.Refused or FailureKind.Denied)
                failure = FailureKind.CutOff;
        }

        return new ApiOutcome
        {
            Failure = failure,
            Errors = ServiceErrorReader.Read(body.ToArray()),
            BodyStart = BodyStart(stream),
            Status = (int)response.StatusCode,
            RequestId = RequestId(response),
            RateLimit = RateLimit(response),
            ClockAhead = time.GetUtcNow() - response.Headers.Date,
            RetryAfter = RetryAfter(response),
        };
    }

    private static FailureKind KindOf(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => FailureKind.Denied,
        408 => FailureKind.Timeout,
        429 => FailureKind.Throttled,
        >= 400 and < 500 => FailureKind.Refused,
        >= 500 => FailureKind.Unavailable,
        _ => FailureKind.Unexpected,
    };

    private static string? BodyStart(AnswerStream stream) => stream.NotJsonStart() is { } text ? Redaction.Scrub(text) : null;

    private static string? RequestId(HttpResponseMessage response) =>
        Header(response, "x-amzn-RequestId") ?? Header(response, "x-amz-rid");

    private static double? RateLimit(HttpResponseMessage response) =>
        double.TryParse(Header(response, "x-amzn-RateLimit-Limit"), NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) ? rate : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - (response.Headers.Date ?? time.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
