using System.Globalization;
using System.Net;
using System.Text.Json;
using SellingPartner.Errors;
using SellingPartner.Text;

namespace SellingPartner.Http;

/// <summary>
/// Converts an HTTP response into an <see cref="ApiOutcome"/>: reads a success into its type, and keeps what is known of a failure.
/// </summary>
/// <param name="time">The clock, to compare with the one of the service.</param>
/// <param name="proof">Determines which rejections are the service's own.</param>
/// <param name="requestIds">The request ids of the newest responses.</param>
internal sealed class ResponseReader(TimeProvider time, ResponseProof proof, RecentIds requestIds)
{
    private const long LongestResponse = 64L * 1024 * 1024;
    private const int LongestError = 256 * 1024;
    private const string RequestIdHeader = "x-amzn-RequestId";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="form">What a success must be.</param>
    /// <param name="keepsBody">Whether the outcome carries the body.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<ApiOutcome> ReadAsync(HttpResponseMessage response, ResponseForm form, bool keepsBody, CancellationToken stop)
    {
#if NET
        using var content = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
#else
        using var content = await (response.Content?.ReadAsStreamAsync() ?? Task.FromResult(Stream.Null)).ConfigureAwait(false);
#endif
        var head = ReadHead(response);
        using var body = new ResponseBody(
            response.IsSuccessStatusCode ? LongestResponse : LongestError, response.Content?.Headers.ContentLength);
        var outcome = response.IsSuccessStatusCode
            ? await ReadSuccessAsync(response, head, content, body, form, stop).ConfigureAwait(false)
            : await ReadFailureAsync(response, head, content, body, stop).ConfigureAwait(false);
        outcome.Body = keepsBody ? body.ToArray() : null;
        return outcome;
    }

    private async Task<ApiOutcome> ReadSuccessAsync(
        HttpResponseMessage response,
        ResponseHead head,
        Stream content,
        ResponseBody body,
        ResponseForm form,
        CancellationToken stop)
    {
        object? value = null;
        Exception? cause = null;
        try
        {
            await body.FillAsync(content, stop).ConfigureAwait(false);
            value = Parse(body.Bytes, form);
        }
        catch (JsonException) when (body.Length == 0 && form.Empty is not null)
        {
            value = form.Empty;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Decoders of damaged content throw exceptions of any type.
            (value, cause) = (null, exception);
        }

        var flaw = value is null ? null : form.FindFlaw(value, head);
        return new ApiOutcome
        {
            Value = flaw is null ? value : null,
            Failure = value is null ? FailureKind.Broken : flaw is null ? null : FailureKind.Unproven,
            Flaw = flaw?.Text,
            IsOfAnotherRequest = head.IsRepeated || flaw is { IsOfAnotherRequest: true },
            Errors = flaw?.Errors ?? [],
            Cause = value is null ? cause : null,
            BodyStart = value is null ? body.NotJsonStart() : null,
            Status = (int)response.StatusCode,
            RequestId = RequestId(response),
            RateLimit = RateLimit(response),
            ClockAhead = time.GetUtcNow() - response.Headers.Date,
        };
    }

    private static object? Parse(ReadOnlySpan<byte> json, ResponseForm form)
    {
        if (json.StartsWith(ByteOrderMark))
        {
            json = json.Slice(ByteOrderMark.Length);
        }

        var value = JsonSerializer.Deserialize(json, form.Type);
        if (DuplicateMembers.AreIn(json, out var hasNullElement))
        {
            throw new JsonException("An object has two members with the same name.");
        }

        return hasNullElement && value is not null && NullElements.AreIn(value, form.Type)
            ? throw new JsonException("A list contains null.")
            : value;
    }

    private async Task<ApiOutcome> ReadFailureAsync(
        HttpResponseMessage response, ResponseHead head, Stream content, ResponseBody body, CancellationToken stop)
    {
        var failure = KindOf(response.StatusCode);
        try
        {
            await body.FillAsync(content, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Only the error message distinguishes these rejections; all other statuses are sufficient.
            if (failure is FailureKind.Refused or FailureKind.Denied)
            {
                failure = FailureKind.CutOff;
            }
        }

        var errors = ServiceErrorReader.Read(body.ToArray());
        return new ApiOutcome
        {
            Failure = failure,
            Errors = errors.Errors,
            HasErrorList = errors.IsOfTheService,
            IsOfAnotherRequest = head.IsRepeated,
            ProvesRejection = failure != FailureKind.CutOff && proof.ProvesRejection(head, errors),
            BodyStart = body.NotJsonStart(),
            Status = (int)response.StatusCode,
            RequestId = RequestId(response),
            RateLimit = RateLimit(response),
            ClockAhead = time.GetUtcNow() - response.Headers.Date,
            RetryAfter = RetryAfter(response),
        };
    }

    private ResponseHead ReadHead(HttpResponseMessage response)
    {
        // Of two ids, one belongs to another response: then none counts.
        var ids = Headers(response, RequestIdHeader).Distinct(StringComparer.Ordinal).ToList();
        var known = ids.FindAll(id => !requestIds.Add(id));
        return new((int)response.StatusCode, ids.Count == 1 ? ids[0] : null, known.Count > 0, HasOneLength(response));
    }

    private static bool HasOneLength(HttpResponseMessage response) =>
        response.Content?.Headers.TryGetValues("Content-Length", out var lengths) != true
        || (lengths!.Count() == 1 && lengths!.Single().IndexOf(',') < 0);

    private static FailureKind KindOf(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => FailureKind.Denied,
        408 => FailureKind.Timeout,
        429 => FailureKind.Throttled,
        >= 400 and < 500 => FailureKind.Refused,
        >= 500 => FailureKind.Unavailable,
        _ => FailureKind.Unexpected,
    };

    private static string? RequestId(HttpResponseMessage response) =>
        Header(response, RequestIdHeader) ?? Header(response, "x-amz-rid");

    private static double? RateLimit(HttpResponseMessage response) =>
        double.TryParse(Header(response, "x-amzn-RateLimit-Limit"), NumberStyles.Float, CultureInfo.InvariantCulture, out var rate)
            ? rate
            : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - (response.Headers.Date ?? time.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static string? Header(HttpResponseMessage response, string name) => Headers(response, name).FirstOrDefault();

    private static IEnumerable<string> Headers(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Where(value => !string.IsNullOrWhiteSpace(value)) : [];
}
