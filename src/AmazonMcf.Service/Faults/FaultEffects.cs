using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Faults;

/// <summary>Lets a fault do its work on a request and its answer.</summary>
internal static class FaultEffects
{
    private const int BadGateway = 502;

    /// <summary>Answers a request that a fault may have struck.</summary>
    /// <param name="fault">The fault; null for none.</param>
    /// <param name="writer">Writes the answers of faults.</param>
    /// <param name="answer">Does what was asked for, and answers. Not called by faults that strike before anything is done.</param>
    public static ServiceResponse Apply(FaultRule? fault, AnswerWriter writer, Func<ServiceResponse> answer) => fault?.Kind switch
    {
        null => answer(),
        FaultKind.DropBeforeCommit => Drop(writer.Page(BadGateway, "Bad Gateway")),
        FaultKind.DropAfterCommit => Drop(answer()),
        FaultKind.ServerError => writer.Refuse(Refusals.ServerError(fault.Status ?? 500), null),
        FaultKind.ThrottleStorm => writer.Refuse(Refusals.OverQuota(), null),
        FaultKind.Delay => HoldBack(answer(), fault.Delay),
        FaultKind.TruncatedBody => Cut(answer()),
        FaultKind.HtmlBody => writer.Page(fault.Status ?? BadGateway, Title(fault.Status ?? BadGateway)),
        FaultKind.ExpiredToken => writer.Refuse(Refusals.TokenExpired(), null),
        var unknown => throw new InvalidOperationException($"There is no fault {unknown}."),
    };

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
