using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Service.Faults;

/// <summary>Applies a fault to a request and its response.</summary>
/// <param name="writer">Writes the responses of faults.</param>
internal sealed class FaultEffects(ResponseWriter writer)
{
    private const int BadGateway = 502;

    private readonly SentResponses sent = new();

    /// <summary>Responds to a request to which a fault may apply.</summary>
    /// <param name="fault">The fault; null for none.</param>
    /// <param name="call">The request.</param>
    /// <param name="respond">Executes the request and returns the response. Not called by faults that take effect before that.</param>
    public ServiceResponse Apply(McfFaultRule? fault, FaultedCall call, Func<ServiceResponse> respond) => fault?.Kind switch
    {
        null => Send(call, respond()),
        FaultKind.DropBeforeCommit => Drop(writer.Page(BadGateway, "Bad Gateway")),
        FaultKind.DropAfterCommit => Drop(respond()),
        FaultKind.Delay => HoldBack(respond(), fault.DelayTime),
        FaultKind.TruncatedBody => Cut(respond()),
        FaultKind.Replay when sent.Find(call) is null => Send(call, respond()),
        _ => Replace(fault, call, fault.AfterCommit || MustAsk(fault) ? respond() : null),
    };

    // What a body asks the service for can only be had by asking it: a token is handed out and changes nothing.
    private static bool MustAsk(McfFaultRule fault) => fault.Operation == TokenEndpoint.Name && fault.Kind == FaultKind.Respond;

    private ServiceResponse Replace(McfFaultRule fault, FaultedCall call, ServiceResponse? done) => fault.Kind switch
    {
        FaultKind.ServerError => writer.Refuse(ServiceErrors.ServerError(fault.Status ?? 500), null),
        FaultKind.ThrottleStorm => writer.Refuse(ServiceErrors.OverQuota(), null),
        FaultKind.HtmlBody => writer.Page(fault.Status ?? BadGateway, Title(fault.Status ?? BadGateway)),
        FaultKind.ExpiredToken => writer.Refuse(ServiceErrors.TokenExpired(), null),
        FaultKind.Respond => Respond(fault, call, done ?? writer.Respond([], null)),
        FaultKind.Replay => Respond(fault, call, sent.Find(call)!),
        var unknown => throw new InvalidOperationException($"Unknown fault {unknown}."),
    };

    private ServiceResponse Respond(McfFaultRule fault, FaultedCall call, ServiceResponse original) =>
        new FaultResponse(fault, call, writer.NextRequestId).Make(original);

    private ServiceResponse Send(FaultedCall call, ServiceResponse response)
    {
        sent.Add(call, response);
        return response;
    }

    private static ServiceResponse Drop(ServiceResponse response)
    {
        response.IsDropped = true;
        return response;
    }

    private static ServiceResponse HoldBack(ServiceResponse response, TimeSpan delay)
    {
        response.Delay = delay;
        return response;
    }

    private static ServiceResponse Cut(ServiceResponse response)
    {
        response.SentBytes = response.Content.Count / 2;
        return response;
    }

    private static string Title(int status) => status switch
    {
        400 => "Bad Request",
        403 => "Forbidden",
        429 => "Too Many Requests",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        BadGateway => "Bad Gateway",
        _ => "Error",
    };
}
