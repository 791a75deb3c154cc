using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>
/// Places an order and returns it; or only accepts it, and shows it later. Source: createOrder, Fulfillment Outbound 2026-07-04.
/// </summary>
/// <param name="book">The order book.</param>
/// <param name="options">The home marketplace, and how many orders are only accepted.</param>
internal sealed class CreateOrder(IOrderBook book, EmbeddedServiceOptions options) : OutboundOperation
{
    private const string Draws = "accepted";

    public override string Name => "createOrder";

    public override string Method => "POST";

    public override string Path => "/orders";

    protected override byte[] Respond(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, FulfillmentJsonContext.Default.CreateOrderRequest, Shapes.Order.Check);
        var marketplace = Origins.Resolve(request.Origin?.CountryCode, options.HomeMarketplaceId);
        OrderChecks.CheckValues(request);
        var order = request.ToRecord(marketplace);
        book.RefuseUsedId(call.Session, order.Id);
        OrderRules.Check(call.Session, order, marketplace);
        CheckGoods(call.Session, order, marketplace);
        var isAccepted = IsOnlyAccepted(call.Session);
        book.Create(call.Session, order, isAccepted ? options.AcceptedDelay : TimeSpan.Zero);
        return isAccepted ? Accept(call, order) : Write(order, call.Session.Now);
    }

    private static byte[] Write(OrderRecord order, DateTime now) => JsonBody.Write(
        new CreateOrderResponse { Order = order.ToWire(now, withShipments: false) }, FulfillmentJsonContext.Default.CreateOrderResponse);

    private static byte[] Accept(OperationCall call, OrderRecord order)
    {
        call.Status = 202;
        return JsonBody.Write(
            new CreateOrderAcceptedResponse { OrderId = order.Id, Status = WireValues.OrderStatuses.ToWire(order.Status) },
            FulfillmentJsonContext.Default.CreateOrderAcceptedResponse);
    }

    private static void CheckGoods(IStoreSession session, OrderRecord order, McfMarketplace marketplace)
    {
        var products = order.Lines
            .ConvertAll(line => ProductTable.Find(session, marketplace.MarketplaceId, line.Sku) ?? throw ServiceErrors.UnknownSku(line.Id));
        if (!ServiceTiers.AreOffered(marketplace, order.Destination!.Country!, order.Speed))
        {
            throw ServiceErrors.SpeedNotOffered();
        }

        FeatureRules.RequireAvailable(OrderRules.RequiredFeatures(order), products, "Packaging");
    }

    private bool IsOnlyAccepted(IStoreSession session) => options.AcceptedShare > 0
        && FaultDraw.Draw(Seed(session), checked((int)session.NextNumber(Draws))) < options.AcceptedShare;

    private static int Seed(IStoreSession session) =>
        unchecked((int)uint.Parse(SettingTable.Read(session, Identifiers.SeedSetting)!, CultureInfo.InvariantCulture));
}
