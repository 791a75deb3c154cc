using System.Net.Http.Headers;
using System.Text;
using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Cli.Gateway.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmazonMcf.Cli.Gateway;

/// <summary>
/// Reads the bodies of POST requests, with limits on size, time and the number of large bodies. Each problem is an MWS error.
/// </summary>
internal sealed class FormReader(GatewayLimits limits, IEnumerable<string> accessKeyIds, TimeProvider time)
{
    private const string KeyParameter = "AWSAccessKeyId=";
    private const string FormType = "application/x-www-form-urlencoded";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly LargeBodies largeBodies = new(limits, accessKeyIds);

    /// <summary>Reads the body.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The form, still encoded; empty when there is no body.</returns>
    /// <exception cref="MwsErrorException">The body is not a valid form.</exception>
    public async Task<string> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            return "";
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            throw Invalid("A GET request must not have a body. Pass the parameters in the query string.");
        }

        if (!IsForm(context.Request.ContentType))
        {
            throw Invalid($"The body must be {FormType} in UTF-8.");
        }

        try
        {
            using var body = await TakeInAsync(context).ConfigureAwait(false);
            return Strict.GetString(body.GetBuffer(), 0, (int)body.Length);
        }
        catch (DecoderFallbackException failure)
        {
            throw Invalid("The body is not valid UTF-8.", failure);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(failure);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            throw new MwsErrorException(400, "InputStreamDisconnected", "The body is incomplete or arrived too slowly.", failure);
        }
    }

    private async Task<MemoryStream> TakeInAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.DiscardedBytes;
        using var timeout = new CancellationTokenSource(limits.BodyTime, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        var body = new MemoryStream();
        var buffer = new byte[8192];
        long size = 0;
        while (await context.Request.Body.ReadAsync(buffer, stop.Token).ConfigureAwait(false) is > 0 and var count)
        {
            if (size <= limits.LargeBodyBytes && size + count > limits.LargeBodyBytes)
            {
                AdmitLarge(context, body);
            }

            size += count;
            if (size <= limits.BodyBytes)
            {
                body.Write(buffer, 0, count);
            }
        }

        return size <= limits.BodyBytes ? body : throw TooLarge();
    }

    private void AdmitLarge(HttpContext context, MemoryStream start)
    {
        var query = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2).ElementAtOrDefault(1);
        var place = largeBodies.TryAdmit(FindKey(query, start.GetBuffer().AsSpan(0, (int)start.Length)), context.Connection.RemoteIpAddress)
            ?? throw new MwsErrorException(503, "RequestThrottled", "Too many large concurrent requests.");
        context.Response.RegisterForDispose(place);
    }

    /// <summary>
    /// The access key in the query or the start of the body, where clients put it: parameters are signed in the order of their names.
    /// </summary>
    private static string? FindKey(string? query, ReadOnlySpan<byte> start)
    {
        // The last parameter of the beginning may be truncated.
        var parameters = $"{query}&{Encoding.Latin1.GetString(start)}".Split('&').SkipLast(1);
        var key = parameters.FirstOrDefault(parameter => parameter.StartsWith(KeyParameter, StringComparison.Ordinal));
        return key is null ? null : Uri.UnescapeDataString(key[KeyParameter.Length..]);
    }

    // Some old clients send no content type.
    private static bool IsForm(string? contentType) => string.IsNullOrEmpty(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && string.Equals(type.MediaType, FormType, StringComparison.OrdinalIgnoreCase)
            && type.CharSet?.Trim('"').ToUpperInvariant() is null or "UTF-8" or "UTF8" or "US-ASCII");

    private static MwsErrorException TooLarge(Exception? cause = null) =>
        new(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", "The body is too large.", cause);

    private static MwsErrorException Invalid(string message, Exception? cause = null) =>
        new(400, "InvalidParameterValue", message, cause);
}
