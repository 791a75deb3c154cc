using System.Globalization;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Inbound;
using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>What the operations of the API have in common: finding what a path names, starting operations, pages of lists.</summary>
/// <param name="book">The inbound plans.</param>
/// <param name="tokens">Makes and reads page tokens.</param>
internal sealed class InboundCalls(InboundBook book, PageTokens tokens)
{
    private const int IdLength = 38;
    private const int DefaultPageSize = 10;
    private const int Accepted = 202;
    private const int NoContent = 204;

    /// <summary>The plan that the path names.</summary>
    /// <param name="call">The call.</param>
    /// <param name="message">The message if there is none.</param>
    public static PlanRecord Plan(OperationCall call, string message = InboundTexts.NoPlan)
    {
        var id = call.Segment("inboundPlanId");
        return !IsId(id)
            ? throw ServiceErrors.Inbound(InboundTexts.MalformedPlan)
            : PlanTable.Find(call.Session, id) ?? throw ServiceErrors.Inbound(message);
    }

    /// <summary>The shipment that the path names, of the plan that it names.</summary>
    /// <param name="call">The call.</param>
    /// <param name="message">The message if the plan has no such shipment.</param>
    /// <param name="planMessage">The message if there is no such plan.</param>
    public static ShipmentRecord Shipment(
        OperationCall call, string message = InboundTexts.NoShipmentId, string planMessage = InboundTexts.NoPlan) =>
        Shipment(call, Plan(call, planMessage), call.Segment("shipmentId"), message);

    /// <summary>A shipment of a plan.</summary>
    public static ShipmentRecord Shipment(OperationCall call, PlanRecord plan, string? shipmentId, string message) =>
        ShipmentTable.Find(call.Session, shipmentId ?? "") is { } shipment && shipment.PlanId == plan.Id
            ? shipment
            : throw ServiceErrors.Inbound(message);

    /// <summary>Responds to a call without a body.</summary>
    public static byte[] Done(OperationCall call)
    {
        call.Status = NoContent;
        return [];
    }

    /// <summary>Starts an operation that takes time.</summary>
    /// <returns>Its id.</returns>
    public string Begin(OperationCall call, string? planId, string name, ChangeArgument? argument = null)
    {
        call.Status = Accepted;
        return book.Start(call.Session, planId, name, argument ?? new ChangeArgument());
    }

    /// <summary>Starts an operation that takes time, and returns its id.</summary>
    public byte[] Start(OperationCall call, string? planId, string name, ChangeArgument? argument = null)
    {
        // The responses of all these operations have this one member.
        var response = new CancelInboundPlanResponse { OperationId = Begin(call, planId, name, argument) };
        return JsonBody.Write(response, InboundJsonContext.Default.CancelInboundPlanResponse);
    }

    /// <summary>Cuts the page that a call asks for out of a list.</summary>
    /// <typeparam name="T">What the list is of.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="list">Names the list: a token is valid for this one only.</param>
    /// <param name="all">The list.</param>
    /// <param name="most">The maximum size of a page.</param>
    public (List<T> Page, Pagination? Next) Cut<T>(OperationCall call, string list, IReadOnlyList<T> all, int most)
    {
        var size = PageSize(call, most);
        var start = call.Optional("paginationToken") is { } token
            ? (int)Number(tokens.Read(list, token)[0])
            : 0;
        var end = start + size;
        return ([.. all.Skip(start).Take(size)], end < all.Count ? Next(list, Text(end)) : null);
    }

    /// <summary>The size of the page that a call asks for.</summary>
    public static int PageSize(OperationCall call, int most)
    {
        if (call.Optional("pageSize") is not { } text)
        {
            return DefaultPageSize;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size >= 1 && size <= most
            ? size
            : throw ServiceErrors.InvalidValue(text, "PageSize");
    }

    /// <summary>The position that the token of a call names; null for the first page.</summary>
    public PlanPosition? ReadPosition(OperationCall call, string list)
    {
        if (call.Optional("paginationToken") is not { } token)
        {
            return null;
        }

        var place = tokens.Read(list, token);
        return new PlanPosition(new DateTime(Number(place[0]), DateTimeKind.Utc), Number(place[1]));
    }

    /// <summary>The token of the page after a position.</summary>
    public Pagination Next(string list, PlanPosition end) => Next(list, Text(end.Time.Ticks), Text(end.Sequence));

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsId(string text) => text.Length == IdLength
        && text.All(letter => letter is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-');

    private Pagination Next(string list, params string[] place) => new() { NextToken = tokens.Issue(list, place) };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
