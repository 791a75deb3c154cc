using System.Globalization;
using Polly;
using Polly.Timeout;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Retry;
using SellingPartner.Telemetry;

namespace SellingPartner.Transport;

/// <summary>
/// Downloads documents from the addresses that the service returns. Such an address contains its own signature, so it is sent without an
/// access token and never shown.
/// </summary>
/// <param name="settings">The network, the clock and the limits of the connection.</param>
internal sealed class DocumentClient(TransportSettings settings)
{
    private const int MostAttempts = 3;
    private const int LongestDocument = 64 * 1024 * 1024;

    private readonly Lazy<ResiliencePipeline> limit = SharedPipelines.Of(settings.Time).Limit(settings.RequestTimeout);

    /// <summary>Downloads a document.</summary>
    /// <param name="operation">The operation that returned its address, for messages.</param>
    /// <param name="target">What the document is about, for messages.</param>
    /// <param name="address">The address.</param>
    /// <param name="call">Its tokens cancel the download.</param>
    /// <returns>The content.</returns>
    /// <exception cref="SellingPartnerException">The document cannot be downloaded.</exception>
    public async Task<byte[]> DownloadAsync(ApiOperation operation, string target, string? address, ApiCall call)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsSafe(uri))
        {
            throw Failure(operation, target, ErrorKind.Protocol, "the service returned no address that begins with https://", null);
        }

        using var client = settings.Handler is { } handler
            ? new HttpMessageInvoker(handler, disposeHandler: false)
            : new HttpMessageInvoker(NetworkHandler.Create(uri), disposeHandler: true);
        for (var attempt = 1; ; attempt++)
        {
            var (content, kind, why) = await TryAsync(client, uri, call).ConfigureAwait(false);
            if (content is not null)
            {
                return content;
            }

            if (attempt == MostAttempts || !IsTransient(kind))
            {
                throw Failure(operation, target, kind, why, uri.Authority);
            }

            await settings.Time.Delay(TimeSpan.FromSeconds(attempt), call.Dispatch).ConfigureAwait(false);
            call.OnWaited(TimeSpan.FromSeconds(attempt));
        }
    }

    private async Task<(byte[]? Content, ErrorKind Kind, string Why)> TryAsync(HttpMessageInvoker client, Uri uri, ApiCall call)
    {
        if (!call.TryBeginSend(RetryClass.Read))
        {
            throw new OperationCanceledException("The request was stopped.", call.Dispatch);
        }

        try
        {
            return await limit.Value.ExecuteAsync(async stop =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, uri);
                using var response = await client.SendAsync(request, stop).ConfigureAwait(false);
                return await ReadAsync(response, stop).ConfigureAwait(false);
            }, call.Wire).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return (null, ErrorKind.RequestTimeout, $"{uri.Authority} sent no complete response in time");
        }
        catch (ResponseTooLongException)
        {
            return (null, ErrorKind.Protocol, $"it has more than {LongestDocument / 1024 / 1024} MB");
        }
        catch (InvalidDataException)
        {
            return (null, ErrorKind.Protocol, $"what {uri.Authority} sent is damaged and cannot be decompressed");
        }
        catch (Exception failure) when (IsOfTheNetwork(failure, call))
        {
            return SendFailures.Classify(failure) == FailureKind.NotTrusted
                ? (null, ErrorKind.UntrustedConnection, $"{uri.Authority} cannot be trusted")
                : (null, ErrorKind.ConnectionFailed, $"the connection to {uri.Authority} failed");
        }
    }

    // The network handler cancels a connection that takes too long, although nothing was stopped.
    private static bool IsOfTheNetwork(Exception failure, ApiCall call) =>
        SendFailures.IsOfTheNetwork(failure) || (failure is OperationCanceledException && !call.Wire.IsCancellationRequested);

    private static async Task<(byte[]? Content, ErrorKind Kind, string Why)> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        if (!response.IsSuccessStatusCode)
        {
            var kind = status >= 500 ? ErrorKind.ServiceUnavailable : ErrorKind.InvalidRequest;
            return (null, kind, "the host sent HTTP " + status.ToString(CultureInfo.InvariantCulture));
        }

#if NET
        using var content = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
#else
        using var content = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var body = new ResponseBody(LongestDocument, response.Content.Headers.ContentLength);
        await body.FillAsync(content, stop).ConfigureAwait(false);
        return body.Length == 0 ? (null, ErrorKind.Protocol, "it is empty") : (body.ToArray(), default, "");
    }

    // An address with a signature is as good as a password: unencrypted only on this machine.
    private static bool IsSafe(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);

    private static bool IsTransient(ErrorKind kind) =>
        kind is ErrorKind.ConnectionFailed or ErrorKind.RequestTimeout or ErrorKind.ServiceUnavailable;

    private static SellingPartnerException Failure(ApiOperation operation, string target, ErrorKind kind, string why, string? host) =>
        operation.Api.Errors.Create(
            kind,
            $"The document that {operation.Name} returned for '{target}' could not be downloaded: {why}.",
            new ErrorContext { Operation = operation.Name, Target = target, Host = host });
}
