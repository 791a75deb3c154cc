using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes response bodies of failing services, proxies and login endpoints.</summary>
internal sealed class FaultBodyCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        [
            ("{}", "Success of an operation that returns no result; for the login, a response without a token."),
            ("""{"status":"ok"}""", "Success response of an unrelated web server."),
            ("""{"status":404,"error":"Not Found"}""", "404 response of an unrelated web server."),
            ("""{"errors":[null]}""", "An unreadable error list."),
            (
                """{"errors":[{"code":"InvalidInput","message":"Requested order '{orderId}' not found","details":""}]}""",
                "The order was not found."
            ),
            (
                """{"errors":[{"code":"Conflict","message":"This order is known.","details":""}]}""",
                "A duplicate order, with an unusual message."
            ),
            (
                """{"errors":[{"code":"QuotaExceeded","message":"You exceeded your quota for the requested resource.","details":""}]}""",
                "Throttled: status 429."
            ),
            ("""{"access_token":"Atza|""", "A truncated login response."),
            ("""{"access_token":"{access_token}"}""", "A login response without an expiration time."),
            (
                """{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token"}""",
                "A rejected login: status 400."
            ),
        ];
}
