namespace AmazonMcf.Testing.Results;

/// <summary>The responses of the table, by kind and name.</summary>
public static class Replies
{
    private const string Page = "<html><head><title>Welcome</title></head></html>";

    /// <summary>The sentence by which the service names a duplicate today.</summary>
    public const string DuplicateSentence = "A create request already exists for MerchantFulfillmentOrderId : {id}";

    /// <summary>What the service says of an order it does not have.</summary>
    public static ServiceReply NotFound { get; } = ServiceReply.Error(400, "InvalidInput", "Requested order '{id}' not found");

    /// <summary>What the service says when an item is out of stock.</summary>
    public static ServiceReply NoStock { get; } =
        ServiceReply.Error(400, "InvalidInput", "No inventory available for Items.SellerFulfillmentOrderItemId: 1.");

    /// <summary>A quota that stays used up for longer than anything waits.</summary>
    public static ServiceReply Throttled { get; } =
        ServiceReply.Error(429, "QuotaExceeded", "You exceeded your quota for the requested resource.") with
        {
            Headers = [("Retry-After", "600")],
        };

    /// <summary>A denial.</summary>
    public static ServiceReply Denied { get; } = ServiceReply.Error(403, "Unauthorized", "Access to requested resource is denied.");

    /// <summary>A denial for a token that is too old.</summary>
    public static ServiceReply Expired { get; } =
        ServiceReply.Error(403, "Unauthorized", "Access to requested resource is denied.", "The access token you provided has expired.");

    /// <summary>No response at all.</summary>
    public static ServiceReply Reset { get; } = new(200, "") { Break = ReplyBreak.Reset };

    /// <summary>What the service returns when the order is read.</summary>
    public static ServiceReply Order { get; } = new(200, "{order}");

    /// <summary>The same about another order.</summary>
    public static ServiceReply OtherOrder { get; } = Order with { Changes = [("\"{id}\"", "\"B-9\"")] };

    /// <summary>A 404 of any web server.</summary>
    public static ServiceReply WebNotFound { get; } = new(404, """{"status":404,"error":"Not Found"}""") { Id = ReplyId.None };

    /// <summary>Responses of success that do not prove that the service took anything.</summary>
    public static IReadOnlyDictionary<string, ServiceReply> Unproven { get; } = new Dictionary<string, ServiceReply>
    {
        ["200 with an empty body"] = new(200, ""),
        ["201"] = new(201, "{}"),
        ["202"] = new(202, "{}"),
        ["202 with an empty body"] = new(202, ""),
        ["203"] = new(203, "{}"),
        ["204"] = new(204, ""),
        ["205"] = new(205, ""),
        ["206"] = new(206, "{}"),
        ["""{"status":"ok"}"""] = new(200, """{"status":"ok"}"""),
        ["""{"error":"not found"}"""] = new(200, """{"error":"not found"}"""),
        ["a payload"] = new(200, """{"payload":{}}"""),
        ["the order read before"] = Order,
        ["an error"] = new(200, """{"errors":[{"code":"InternalFailure","message":"Hm."}]}"""),
        ["""{"errors":[null]}"""] = new(200, """{"errors":[null]}"""),
        ["errors that come twice"] = new(200, """{"errors":[{"code":"InternalFailure","message":"Hm."}],"errors":[]}"""),
        ["errors of another kind"] = new(200, """{"errors":"none"}"""),
        ["two Content-Lengths"] = new(200, "{}") { Headers = [("Content-Length", "2"), ("Content-Length", "5")] },
        ["no request id"] = new(200, "{}") { Id = ReplyId.None },
        ["an empty request id"] = new(200, "{}") { Id = ReplyId.Empty },
        ["a request id seen before"] = new(200, "{}") { Id = ReplyId.Repeated },
        ["an array"] = new(200, "[]"),
        ["null"] = new(200, "null"),
        ["a text"] = new(200, "\"ok\""),
        ["JSON that breaks off"] = new(200, "{\"errors\":[{\"code\":\"Inv"),
        ["two JSON values"] = new(200, "{}{}"),
        ["a page"] = new(200, Page) { Id = ReplyId.None },
        ["a body that cannot be decoded"] = new(200, "{}") { Break = ReplyBreak.Undecodable },
        ["a body that breaks off"] = new(200, "{}") { Break = ReplyBreak.CutOff },
        ["a redirect"] = new(302, "") { Id = ReplyId.None, Headers = [("Location", "https://login.example/")] },
    };

    /// <summary>Ends that leave a request open.</summary>
    public static IReadOnlyDictionary<string, ServiceReply> Lost { get; } = new Dictionary<string, ServiceReply>
    {
        ["a connection that breaks"] = Reset,
        ["500"] = ServiceReply.Error(500, "InternalFailure", "We encountered an internal error. Please try again."),
        ["502 of a proxy"] = new(502, Page) { Id = ReplyId.None },
        ["503"] = ServiceReply.Error(503, "ServiceUnavailable", "Try later."),
        ["408"] = ServiceReply.Error(408, "RequestTimeout", "Too slow."),
    };

    /// <summary>Refusals that are not in the service's own form.</summary>
    public static IReadOnlyDictionary<string, ServiceReply> ForeignRejections { get; } = new Dictionary<string, ServiceReply>
    {
        ["a page with 400"] = new(400, Page),
        ["a page with 403"] = new(403, Page) { Id = ReplyId.None },
        ["a page with 413"] = new(413, Page) { Id = ReplyId.None },
        ["a page with 429"] = new(429, Page) { Id = ReplyId.None },
        ["401 with an empty body"] = new(401, "") { Id = ReplyId.None },
        ["404 of a web server"] = WebNotFound,
        ["404 of a web server with a request id"] = WebNotFound with { Id = ReplyId.New },
        ["an error without a request id"] = NoStock with { Id = ReplyId.None },
        ["an error with a request id seen before"] = NoStock with { Id = ReplyId.Repeated },
        ["a denial with a request id seen before"] = Denied with { Id = ReplyId.Repeated },
        ["429 with a request id seen before"] = Throttled with { Id = ReplyId.Repeated, Headers = [] },
        ["an error without a code"] = ServiceReply.Error(400, "", "No."),
        ["a list of null"] = new(400, """{"errors":[null]}"""),
        ["a list of no error"] = new(400, """{"errors":[]}"""),
        ["an error that breaks off"] = NoStock with { Break = ReplyBreak.CutOff },
    };

    /// <summary>Rejections in the service's own form that may mean a duplicate.</summary>
    public static IReadOnlyDictionary<string, ServiceReply> OwnRejections { get; } = new Dictionary<string, ServiceReply>
    {
        ["status 409"] = ServiceReply.Error(409, "Conflict", "The request conflicts with the state of the resource."),
        ["status 404"] = ServiceReply.Error(404, "NotFound", "Not found."),
        ["status 422"] = ServiceReply.Error(422, "InvalidInput", "Unprocessable."),
        ["other words"] = ServiceReply.Error(400, "InvalidInput", "This order was submitted earlier."),
        ["no message"] = ServiceReply.Error(400, "InvalidInput", null),
        ["the sentence in details"] = ServiceReply.Error(400, "InvalidInput", "Invalid.", DuplicateSentence),
        ["the sentence as code"] = ServiceReply.Error(400, DuplicateSentence, "Invalid."),
        ["Japanese"] = ServiceReply.Error(400, "InvalidInput", "この注文番号は既に使用されています。"),
        ["no stock"] = NoStock,
    };
}
