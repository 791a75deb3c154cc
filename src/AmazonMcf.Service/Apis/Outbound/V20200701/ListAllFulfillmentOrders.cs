using System.Globalization;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Lists the heads of orders by their last change. Source: listAllFulfillmentOrders, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="book">The order book.</param>
/// <param name="tokens">Makes and reads page tokens.</param>
/// <param name="options">Page size and spelling.</param>
internal sealed class ListAllFulfillmentOrders(IOrderBook book, PageTokens tokens, EmbeddedServiceOptions options) : IServiceOperation
{
    private static readonly TimeSpan DefaultPast = TimeSpan.FromHours(36);

    public string Name => "listAllFulfillmentOrders";

    public string Method => "GET";

    public string Path => "/fulfillmentOrders";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var (since, after) = call.Optional("nextToken") is { } token
            ? ReadPlace(token)
            : (call.OptionalTime("queryStartDate") ?? call.Session.Now - DefaultPast, null);
        var page = book.List(call.Session, since, after, options.PageSize);
        var result = new ListAllFulfillmentOrdersResult
        {
            NextToken = page.End is null ? null : WritePlace(since, page.End),
            FulfillmentOrders = [.. page.Orders.Select(Head)],
        };
        return JsonBody.Write(
            new ListAllFulfillmentOrdersResponse { Payload = result }, OutboundJsonContext.Default.ListAllFulfillmentOrdersResponse);
    }

    private FulfillmentOrder Head(OrderRecord order)
    {
        var head = order.ToHead();
        head.FulfillmentOrderStatus = StatusText.Write(order.Status, options.StatusSpelling);
        return head;
    }

    private string WritePlace(DateTime since, OrderPosition end) =>
        tokens.Issue(Name, Ticks(since), Ticks(end.StatusUpdatedDate), end.OrderId);

    private (DateTime Since, OrderPosition? After) ReadPlace(string token)
    {
        var place = tokens.Read(Name, token);
        return (Time(place[0]), new OrderPosition(Time(place[1]), place[2]));
    }

    private static string Ticks(DateTime time) => time.Ticks.ToString(CultureInfo.InvariantCulture);

    private static DateTime Time(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
