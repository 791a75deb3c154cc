namespace AmazonMcf.Testing.Results;

/// <summary>
/// The table: what can happen to an order between the client and the service, and the one result that is right. Rows are made of replies
/// by kind; what is right for a kind is written by hand.
/// </summary>
public static class ResultCases
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<ResultCase> All { get; } =
    [
        .. Plain(), .. OfSuccess(), .. OfLoss(), .. OfForeignRejections(), .. OfOwnRejections(), .. OfLateRejections(), .. OfReads(),
        .. OfLogins(),
    ];

    private static IEnumerable<ResultCase> Plain() =>
        [
            new("accepted", PlacingResult.Created, 1),
            new("accepted with errors null", PlacingResult.Created, 1) { Creates = [Taken(new(200, """{"errors":null}"""))] },
            new("accepted with no errors", PlacingResult.Created, 1) { Creates = [Taken(new(200, """{"errors":[]}"""))] },
            new("the same order is there", PlacingResult.AlreadyExists, 1) { Before = OrderBefore.Same },
            new("another order is there", PlacingResult.Conflict, 0) { Before = OrderBefore.Other },
            new("a duplicate that shows late", PlacingResult.AlreadyExists, 1)
            {
                Before = OrderBefore.Same,
                Reads = [Instead(Replies.NotFound)],
            },
            new("a duplicate that never shows", PlacingResult.Unknown, 1)
            {
                Before = OrderBefore.Same,
                Reads = [Instead(Replies.NotFound) with { ForEver = true }],
                IsUnknowable = true,
            },
            new("throttled once", PlacingResult.Created, 1) { Creates = [Instead(Replies.Throttled with { Headers = [] })] },
            new("throttled for too long", PlacingResult.NotSent, 0) { Creates = [Always(Replies.Throttled)] },
            new("denied", PlacingResult.NotSent, 0) { Creates = [Always(Replies.Denied)] },
            new("unauthorized", PlacingResult.NotSent, 0) { Creates = [Always(ServiceReply.Error(401, "Unauthorized", "No."))] },
            new("too large", PlacingResult.Rejected, 0)
            {
                Creates = [Always(ServiceReply.Error(413, "RequestTooLarge", "No."))],
                Reads = [Always(Replies.Reset)],
            },
            new("of another media type", PlacingResult.Rejected, 0)
            {
                Creates = [Always(ServiceReply.Error(415, "UnsupportedMediaType", "No."))],
                Reads = [Always(Replies.Reset)],
            },
            new("an expired token", PlacingResult.Created, 1) { Creates = [Instead(Replies.Expired)] },
        ];

    private static IEnumerable<ResultCase> OfSuccess()
    {
        foreach (var (name, reply) in Replies.Unproven)
        {
            yield return new($"{name}, taken", PlacingResult.Created, 1) { Creates = [Taken(reply)] };
            yield return new($"{name}, not taken", PlacingResult.Created, 1) { Creates = [Instead(reply)] };
        }

        foreach (var name in new[] { "200 with an empty body", "202", "no request id", "a request id seen before", "two Content-Lengths" })
        {
            yield return new($"{name} each time, never taken", PlacingResult.Unknown, 0)
            {
                Creates = [Always(Replies.Unproven[name])],
                IsUnknowable = true,
            };
            yield return new($"{name}, another order is there", PlacingResult.Conflict, 0)
            {
                Before = OrderBefore.Other,
                Creates = [Instead(Replies.Unproven[name])],
            };
        }
    }

    private static IEnumerable<ResultCase> OfLoss()
    {
        foreach (var (name, reply) in Replies.Lost)
        {
            yield return new($"{name}, taken", PlacingResult.Created, 1) { Creates = [Taken(reply)] };
            yield return new($"{name}, not taken", PlacingResult.Created, 1) { Creates = [Instead(reply)] };
            yield return new($"{name}, taken, and shown late", PlacingResult.Created, 1)
            {
                Creates = [Taken(reply)],
                Reads = [Instead(Replies.NotFound)],
            };
        }

        yield return new("lost each time, never taken", PlacingResult.Unknown, 0)
        {
            Creates = [Always(Replies.Reset)],
            IsUnknowable = true,
        };
        yield return new("lost, then the third send is taken and lost", PlacingResult.Created, 1)
        {
            Creates = [Instead(Replies.Reset), Instead(Replies.Reset), Taken(Replies.Reset)],
        };
        yield return new("lost, then the third send is taken and lost, and shown late", PlacingResult.Created, 1)
        {
            Creates = [Instead(Replies.Reset), Instead(Replies.Reset), Taken(Replies.Reset)],
            Reads = [ServiceStep.Own, ServiceStep.Own, Instead(Replies.NotFound)],
        };
    }

    private static IEnumerable<ResultCase> OfForeignRejections()
    {
        foreach (var (name, reply) in Replies.ForeignRejections)
        {
            yield return new($"{name}, taken", PlacingResult.AlreadyExists, 1) { Creates = [Taken(reply)] };
            yield return new($"{name}, not taken", PlacingResult.Created, 1) { Creates = [Instead(reply)] };
        }

        yield return new("404 of a web server, taken, and shown late", PlacingResult.AlreadyExists, 1)
        {
            Creates = [Taken(Replies.WebNotFound)],
            Reads = [Instead(Replies.NotFound)],
        };
        yield return new("a page with 400 each time, never taken", PlacingResult.Unknown, 0)
        {
            Creates = [Always(Replies.ForeignRejections["a page with 400"])],
            IsUnknowable = true,
        };
    }

    private static IEnumerable<ResultCase> OfOwnRejections()
    {
        foreach (var (name, reply) in Replies.OwnRejections)
        {
            yield return new($"{name}, nothing is there", PlacingResult.Rejected, 0) { Creates = [Always(reply)] };
            yield return new($"{name}, the same order is there", PlacingResult.AlreadyExists, 1)
            {
                Before = OrderBefore.Same,
                Creates = [Always(reply)],
            };
            yield return new($"{name}, another order is there", PlacingResult.Conflict, 0)
            {
                Before = OrderBefore.Other,
                Creates = [Always(reply)],
            };
            yield return new($"{name}, taken", PlacingResult.AlreadyExists, 1) { Creates = [Taken(reply)] };
        }

        yield return new("refused, and no read comes through", PlacingResult.Unknown, 0)
        {
            Creates = [Always(Replies.NoStock)],
            Reads = [Always(Replies.Reset)],
            IsUnknowable = true,
        };
        yield return new("refused, and the first reads are a web server's", PlacingResult.Rejected, 0)
        {
            Creates = [Always(Replies.NoStock)],
            Reads = [Instead(Replies.WebNotFound), Instead(Replies.WebNotFound)],
        };
    }

    // A create without a response, a read that comes too early, and a second create that is refused.
    private static IEnumerable<ResultCase> OfLateRejections()
    {
        var rejections = new Dictionary<string, ServiceReply>
        {
            ["no stock"] = Replies.NoStock,
            ["throttled"] = Replies.Throttled,
            ["denied"] = Replies.Denied,
            ["Japanese"] = Replies.OwnRejections["Japanese"],
        };
        foreach (var (name, reply) in rejections)
        {
            yield return new($"lost, then {name}: taken and shown late", PlacingResult.Created, 1)
            {
                Creates = [Taken(Replies.Reset), Always(reply)],
                Reads = [Instead(Replies.NotFound)],
            };
            yield return new($"lost, then {name}: taken and shown at the third read", PlacingResult.Created, 1)
            {
                Creates = [Taken(Replies.Reset), Always(reply)],
                Reads = [Instead(Replies.NotFound), Instead(Replies.NotFound)],
            };
            yield return new($"lost, then {name}: taken and never shown", PlacingResult.Unknown, 1)
            {
                Creates = [Taken(Replies.Reset), Always(reply)],
                Reads = [Always(Replies.NotFound)],
                IsUnknowable = true,
            };
            yield return new($"lost, then {name}: not taken", PlacingResult.Unknown, 0)
            {
                Creates = [Instead(Replies.Reset), Always(reply)],
                IsUnknowable = true,
            };
        }
    }

    private static IEnumerable<ResultCase> OfReads()
    {
        var useless = new Dictionary<string, ServiceReply>
        {
            ["another order"] = Replies.OtherOrder,
            ["404 of a web server"] = Replies.WebNotFound,
            ["404 of a web server with a request id"] = Replies.WebNotFound with { Id = ReplyId.New },
            ["not found without a request id"] = Replies.NotFound with { Id = ReplyId.None },
            ["not found with a request id seen before"] = Replies.NotFound with { Id = ReplyId.Repeated },
            ["not found of another order"] = Replies.NotFound with
            {
                Body = Replies.NotFound.Body.Replace("{id}", "B-9", StringComparison.Ordinal),
            },
            ["an order id that comes twice"] = Replies.Order with
            {
                Changes = [("\"fulfillmentOrder\":{", "\"fulfillmentOrder\":{\"sellerFulfillmentOrderId\":\"B-9\",")],
            },
            ["a page"] = new(200, "<html></html>") { Id = ReplyId.None },
            ["an empty body"] = new(200, ""),
            ["an empty object"] = new(200, "{}"),
            ["a list of null"] = Replies.Order with { Changes = [("\"fulfillmentOrderItems\":[", "\"fulfillmentOrderItems\":[null,")] },
            ["an order without lines"] = new(200, """{"payload":{"fulfillmentOrder":{"sellerFulfillmentOrderId":"{id}"}}}"""),
            ["a body that cannot be decoded"] = Replies.Order with { Break = ReplyBreak.Undecodable },
        };
        foreach (var (name, reply) in useless)
        {
            yield return new($"lost and taken, one read: {name}", PlacingResult.Created, 1)
            {
                Creates = [Taken(Replies.Reset)],
                Reads = [Instead(reply)],
            };
            yield return new($"lost and taken, each read: {name}", PlacingResult.Unknown, 1)
            {
                Creates = [Taken(Replies.Reset)],
                Reads = [Always(reply)],
                IsUnknowable = true,
            };
        }

        var good = new Dictionary<string, ServiceReply>
        {
            ["without a request id"] = Replies.Order with { Id = ReplyId.None },
            ["with unknown members"] = Replies.Order with
            {
                Changes = [("{\"payload\":{", "{\"trace\":[null],\"payload\":{\"news\":{\"a\":[null]},")],
            },
            ["with an empty list of errors"] = Replies.Order with { Changes = [("{\"payload\":{", "{\"errors\":[],\"payload\":{")] },
        };
        foreach (var (name, reply) in good)
        {
            yield return new($"lost and taken, read {name}", PlacingResult.Created, 1)
            {
                Creates = [Taken(Replies.Reset)],
                Reads = [Always(reply)],
            };
        }

        yield return new("lost, and another order is there", PlacingResult.Conflict, 0)
        {
            Before = OrderBefore.Other,
            Creates = [Instead(Replies.Reset)],
        };
    }

    private static IEnumerable<ResultCase> OfLogins()
    {
        var failures = new Dictionary<string, ServiceReply>
        {
            ["JSON that breaks off"] = new(200, "{\"access_token\":\"Atza|"),
            ["an empty body"] = new(200, ""),
            ["a page"] = new(200, "<html><title>Hotel</title></html>") { Id = ReplyId.None },
            ["a list"] = new(200, "[]"),
            ["a body that cannot be decoded"] = new(200, "{}") { Break = ReplyBreak.Undecodable },
            ["503"] = new(503, ""),
            ["a refusal"] = new(400, """{"error":"invalid_grant","error_description":"No."}"""),
            ["a connection that breaks"] = Replies.Reset,
        };
        foreach (var (name, reply) in failures)
        {
            yield return new($"no login: {name}", PlacingResult.NotSent, 0) { Logins = [Always(reply)] };
            yield return new($"lost and taken, then no login: {name}", PlacingResult.Unknown, 1)
            {
                Creates = [Taken(Replies.Reset)],
                Reads = [Always(Replies.Expired)],
                Logins = [ServiceStep.Own, Always(reply)],
                IsUnknowable = true,
            };
        }

        yield return new("an expired token, and no login after it", PlacingResult.NotSent, 0)
        {
            Creates = [Always(Replies.Expired)],
            Logins = [ServiceStep.Own, Always(new(200, "{\"acc"))],
        };
        yield return new("two logins that break off", PlacingResult.Created, 1)
        {
            Logins = [Instead(new(200, "{")), Instead(new(200, "{"))],
        };
    }

    private static ServiceStep Taken(ServiceReply reply) => new(true, reply);

    private static ServiceStep Instead(ServiceReply reply) => new(false, reply);

    private static ServiceStep Always(ServiceReply reply) => new(false, reply) { ForEver = true };
}
