using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes bodies that services, proxies and login endpoints answer with when something is wrong.</summary>
internal sealed class FaultBodyCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        [
            ("{}", "The success of an operation without a result; of a login, an answer without a token."),
            ("""{"status":"ok"}""", "A success of another web server."),
            ("""{"status":404,"error":"Not Found"}""", "A 404 of another web server."),
            ("""{"errors":[null]}""", "Errors that cannot be read."),
            (
                """{"errors":[{"code":"InvalidInput","message":"Requested order '{orderId}' not found","details":""}]}""",
                "The service has no such order."
            ),
            (
                """{"errors":[{"code":"Conflict","message":"This order is known.","details":""}]}""",
                "A duplicate, in other words than usual."
            ),
            (
                """{"errors":[{"code":"QuotaExceeded","message":"You exceeded your quota for the requested resource.","details":""}]}""",
                "Throttled: status 429."
            ),
            ("""{"access_token":"Atza|""", "A login answer that breaks off."),
            ("""{"access_token":"{access_token}"}""", "A login answer without the time the token expires."),
            (
                """{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token"}""",
                "A refused login: status 400."
            ),
        ];
}
