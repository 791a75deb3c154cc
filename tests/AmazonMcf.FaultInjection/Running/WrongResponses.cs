using AmazonMcf.Service.Faults;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Responses of services, proxies and web servers that claim what is not so.</summary>
/// <param name="versions">The versions of the API.</param>
internal sealed class WrongResponses(VersionPlan versions)
{
    private const string Login = "token";
    private const string RequestId = "x-amzn-RequestId";
    private const string NotFound =
        """{"errors":[{"code":"InvalidInput","message":"Requested order '{orderId}' not found","details":""}]}""";

    private static readonly Dictionary<string, string> NoRequestId = new() { [RequestId] = "" };
    private static readonly Dictionary<string, string> NewRequestId = new() { [RequestId] = "{requestId}" };

    /// <summary>Claims of success that lack a proof: to any operation, before its work is done or after.</summary>
    public static IReadOnlyList<McfFaultRule> Successes { get; } =
    [
        Respond(200, ""),
        Respond(202, "{}"),
        Respond(204, ""),
        Respond(205, ""),
        Respond(200, """{"status":"ok"}"""),
        Respond(200, """{"error":"not found"}"""),
        Respond(200, """{"errors":[null]}"""),
        Respond(200, null, NoRequestId),
        Respond(200, null, new() { ["Content-Encoding"] = "br" }),
        Respond(200, null, new() { ["Content-Encoding"] = "gzip" }),
        Respond(200, null, new() { ["Content-Length"] = "2, 3" }),
        Respond(404, """{"status":404,"error":"Not Found"}""", NoRequestId),
        new() { Kind = FaultKind.Replay },
    ];

    /// <summary>Refusals of a create that was carried out.</summary>
    public IReadOnlyList<McfFaultRule> Rejections { get; } =
    [
        .. versions.Creates.SelectMany(RejectionsOf),
    ];

    private static IEnumerable<McfFaultRule> RejectionsOf(string create) =>
    [
        Refuse(create, 409, """{"errors":[{"code":"Conflict","message":"There is an order with this id.","details":""}]}"""),
        Refuse(create, 400, """{"errors":[{"code":"InvalidInput","message":"The order id has been used before.","details":""}]}"""),
        Refuse(create, 400, """{"errors":[{"code":"InvalidInput","message":"この注文番号はすでに使用されています。","details":""}]}"""),
        Refuse(
            create,
            400,
            """{"errors":[{"code":"InvalidInput","message":null,"details":"A create request already exists for MerchantFulfillmentOrderId : {orderId}"}]}"""
        ),
        Refuse(create, 400, """{"errors":[{"code":"A create request already exists for MerchantFulfillmentOrderId : {orderId}","message":""}]}"""),
        Refuse(create, 400, """{"errors":[null]}"""),
    ];

    /// <summary>Responses to reads that are about another order; only for orders that are being placed.</summary>
    public IReadOnlyList<McfFaultRule> Reads { get; } =
    [
        .. versions.Reads.SelectMany(read => new McfFaultRule[]
        {
            new() { Kind = FaultKind.Replay, Operation = read },
            new() { Kind = FaultKind.Replay, Operation = read, Headers = NewRequestId },
        }),
    ];

    /// <summary>Broken logins.</summary>
    public static IReadOnlyList<McfFaultRule> Logins { get; } =
    [
        Respond(200, """{"access_token":"Atza|""") with
        {
            Operation = Login,
        },
        Respond(200, "<html><body>Please sign in</body></html>", new() { ["Content-Type"] = "text/html" }) with
        {
            Operation = Login,
        },
        Respond(200, "{}") with
        {
            Operation = Login,
        },
        Respond(200, """{"access_token":"{access_token}"}""") with
        {
            Operation = Login,
        },
        Respond(400, """{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token"}""") with
        {
            Operation = Login,
        },
        Respond(200, "{request}") with
        {
            Operation = Login,
        },
        new() { Kind = FaultKind.ServerError, Operation = Login },
        new() { Kind = FaultKind.TruncatedBody, Operation = Login },
        new() { Kind = FaultKind.HtmlBody, Operation = Login },
    ];

    /// <summary>
    /// A denial in the service's own form, of a create that comes second. Nothing is done: a client that was killed since may not know
    /// that it is the second, and takes it for final.
    /// </summary>
    public McfFaultRule Denied { get; } =
        Refuse(versions.Creates[0], 403, """{"errors":[{"code":"Unauthorized","message":"Access to requested resource is denied.","details":""}]}""") with
        {
            AfterCommit = false,
        };

    /// <summary>The same for a quota that stays used up: it holds up every order of the client for a minute.</summary>
    public McfFaultRule Throttled { get; } =
        Refuse(
            versions.Creates[0],
            429,
            """{"errors":[{"code":"QuotaExceeded","message":"You exceeded your quota for the requested resource.","details":""}]}"""
        ) with
        {
            AfterCommit = false,
            Headers = new Dictionary<string, string> { ["Retry-After"] = "600" },
        };

    /// <summary>A refusal for want of stock, of a create that was carried out.</summary>
    public IReadOnlyList<McfFaultRule> NoStock { get; } =
    [
        .. versions.Creates.Select(create => Refuse(
            create,
            400,
            """{"errors":[{"code":"InvalidInput","message":"No inventory available for Items.SellerFulfillmentOrderItemId: 1.","details":""}]}"""
        )),
    ];

    /// <summary>A create whose response is lost, and a read that does not show the order yet; the second create may be refused.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="rejection">The refusal; null when the second create is answered by the service.</param>
    public IEnumerable<McfFaultRule> ShownLate(string orderId, McfFaultRule? rejection)
    {
        yield return new() { Kind = FaultKind.DropAfterCommit, Operation = versions.Creates[0], SellerFulfillmentOrderId = orderId };
        yield return Respond(400, NotFound) with { Operation = versions.Reads[0], SellerFulfillmentOrderId = orderId };
        if (rejection is not null)
        {
            yield return rejection with { SellerFulfillmentOrderId = orderId };
        }
    }

    private static McfFaultRule Respond(int status, string? body, Dictionary<string, string>? headers = null) =>
        new() { Kind = FaultKind.Respond, Status = status, Body = body, Headers = headers };

    private static McfFaultRule Refuse(string create, int status, string body) =>
        Respond(status, body) with { Operation = create, AfterCommit = true };
}
