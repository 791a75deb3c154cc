using System.Net;
using System.Text;
using System.Text.Json;

namespace AmazonMcf.Testing;

/// <summary>Responses as services return them.</summary>
public static class Responses
{
    public const string RequestIdHeader = "x-amzn-RequestId";

    /// <summary>The request id of the first response of a <see cref="ScriptedHandler"/>; those after it are counted on.</summary>
    public const string RequestId = "request-1";

    public static string IdOf(int number) => FormattableString.Invariant($"request-{number}");

    public static HttpResponseMessage Json(int status, string body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", RequestId);
        return response;
    }

    public static HttpResponseMessage Ok(string body = "{}") => Json(200, body);

    public static HttpResponseMessage Error(int status, string code, string message, string details = "") =>
        Json(status, JsonSerializer.Serialize(new { errors = new[] { new { code, message, details } } }));

    public static HttpResponseMessage Throttled() => Error(429, "QuotaExceeded", "You exceeded your quota for the requested resource.");

    public static HttpResponseMessage Unavailable() => Error(503, "ServiceUnavailable", "Try later.");

    public static HttpResponseMessage Denied(string details = "") =>
        Error(403, "Unauthorized", "Access to requested resource is denied.", details);

    public static HttpResponseMessage NotFound(string id) => Error(400, "InvalidInput", $"Requested order '{id}' not found");

    public static HttpResponseMessage Duplicate(string id) =>
        Error(400, "InvalidInput", $"A create request already exists for MerchantFulfillmentOrderId : {id}");

    public static HttpResponseMessage Html(int status) => new((HttpStatusCode)status)
    {
        Content = new StringContent("<html><body>" + new string('x', 400) + "</body></html>", Encoding.UTF8, "text/html"),
        Headers = { { "x-amzn-RequestId", RequestId } },
    };

    /// <summary>A response of something that is not the service.</summary>
    public static HttpResponseMessage Elsewhere(int status, string body) => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, body.StartsWith('{') ? "application/json" : "text/html"),
    };

    /// <summary>A response whose body breaks off although its head arrived.</summary>
    public static HttpResponseMessage CutOff(HttpResponseMessage response)
    {
        response.Content = new StreamContent(new BrokenStream());
        return response;
    }

    public static HttpResponseMessage Token(string token, int expiresIn = 3600) =>
        new(HttpStatusCode.OK)
        {
            Content = new StringContent(
                JsonSerializer.Serialize(
                    new
                    {
                        access_token = token,
                        token_type = "bearer",
                        expires_in = expiresIn,
                        refresh_token = "Atzr|other",
                    }
                ),
                Encoding.UTF8,
                "application/json"
            ),
        };

    public static HttpResponseMessage With(this HttpResponseMessage response, string header, string value)
    {
        response.Headers.TryAddWithoutValidation(header, value);
        return response;
    }

    /// <summary>An order as a read gives it, with no more than its id and what is passed.</summary>
    public static HttpResponseMessage Order(string id, string more = "", string status = "RECEIVED") =>
        Ok(
            "{\"payload\":{\"fulfillmentOrder\":{\"sellerFulfillmentOrderId\":\""
                + id
                + "\",\"fulfillmentOrderStatus\":\""
                + status
                + "\"}"
                + more
                + "}}"
        );
}
