using System.Globalization;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>
/// Lists whole orders by the last change of their status. A page token is valid for the arguments that it was made for. Source: listOrders,
/// Fulfillment Outbound 2026-07-04.
/// </summary>
/// <param name="book">The order book.</param>
/// <param name="tokens">Makes and reads page tokens.</param>
/// <param name="pageSize">The most orders on a page.</param>
internal sealed class ListOrders(IOrderBook book, PageTokens tokens, int pageSize) : OutboundOperation
{
    public override string Name => "listOrders";

    public override string Method => "GET";

    public override string Path => "/orders";

    protected override byte[] Respond(OperationCall call)
    {
        var withShipments = ShipmentChoice.Read(call);
        var updatedAfter = call.OptionalTime("updatedAfter");
        var list = FormattableString.Invariant($"{Name}/{updatedAfter?.Ticks}/{withShipments}");
        var place = call.Optional("pageToken") is { } token ? ReadPlace(list, token) : null;
        var page = book.List(call.Session, After(updatedAfter), place, pageSize);
        var response = new ListOrdersResponse
        {
            Orders = [.. page.Orders.Select(order => order.ToWire(call.Session.Now, withShipments))],
            Pagination = page.End is { } end
                ? new Pagination { NextToken = tokens.Issue(list, Ticks(end.StatusUpdatedDate), end.OrderId) }
                : null,
        };
        return JsonBody.Write(response, FulfillmentJsonContext.Default.ListOrdersResponse);
    }

    private OrderPosition ReadPlace(string list, string token)
    {
        var place = tokens.Read(list, token);
        return new OrderPosition(new DateTime(long.Parse(place[0], CultureInfo.InvariantCulture), DateTimeKind.Utc), place[1]);
    }

    // The book lists from a moment on, the version what comes after it.
    private static DateTime After(DateTime? moment) =>
        moment is { } time && time < DateTime.MaxValue ? time.AddTicks(1) : DateTime.MinValue;

    private static string Ticks(DateTime time) => time.Ticks.ToString(CultureInfo.InvariantCulture);
}
