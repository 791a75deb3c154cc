using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Store;
using AmazonMcf.Testing;

namespace AmazonMcf.Service;

/// <summary>A seller at work on a store in memory, with a clock that moves only on request.</summary>
internal sealed class SellerFixture : IDisposable
{
    public const string Us = "ATVPDKIKX0DER";
    public const string Japan = "A1VC38T7YXB528";
    public const string Canada = "A2EUQ1WTGCTBG2";

    public const string Mug = "MUG-ENAMEL-BLUE";
    public const string MugOldListing = "MUG-ENAMEL-BLUE-OLD";
    public const string Tea = "TEA-MINT-50";
    public const string Lamp = "LAMP-DESK-OAK";
    public const string Candle = "CANDLE-FIG-220";
    public const string LastOne = "LAST-ONE";

    public SellerFixture(Action<EmbeddedServiceOptions>? configure = null, FakeTimeProvider? clock = null)
    {
        Clock = clock ?? new FakeTimeProvider();
        var options = new EmbeddedServiceOptions { Time = Clock };
        configure?.Invoke(options);
        World = ServiceWorld.Open(options);
        Start = Clock.GetUtcNow().UtcDateTime;
    }

    public FakeTimeProvider Clock { get; }

    public ServiceWorld World { get; }

    /// <summary>When the shop opened.</summary>
    public DateTime Start { get; }

    /// <summary>Places an order of one line with the id <c>1</c>, unless the request is changed.</summary>
    public void Place(string id, string sku, int quantity, Action<CreateFulfillmentOrderRequest>? change = null) =>
        Place(id, [(sku, quantity)], change);

    public void Place(string id, (string Sku, int Quantity)[] lines, Action<CreateFulfillmentOrderRequest>? change = null)
    {
        var request = Request(id, lines);
        change?.Invoke(request);
        Run(session => World.Book.Create(session, request.ToRecord()));
    }

    public static CreateFulfillmentOrderRequest Request(string id, params (string Sku, int Quantity)[] lines)
    {
        var request = SampleWireOrders.Request(id, lines);
        request.MarketplaceId = Us;
        return request;
    }

    public GetFulfillmentOrderResult Read(string id) => World.Store.Run(session => World.Book.Get(session, id).ToWire(session.Now));

    public string Status(string id) => Read(id).FulfillmentOrder!.FulfillmentOrderStatus!;

    public DateTime? StatusSince(string id) => Read(id).FulfillmentOrder!.StatusUpdatedDate;

    public FulfillmentOrderItem Line(string id, string lineId = "1") =>
        Read(id).FulfillmentOrderItems!.Single(line => line.SellerFulfillmentOrderItemId == lineId);

    public FulfillmentShipment Shipment(string id) => Read(id).FulfillmentShipments!.Single();

    public CommittedLine Committed(string id, string lineId = "1") => World.ReadCommittedState().Orders
        .Single(order => order.SellerFulfillmentOrderId == id).Lines
        .Single(line => line.SellerFulfillmentOrderItemId == lineId);

    public void Update(string id, Action<UpdateFulfillmentOrderRequest> fill)
    {
        var update = new UpdateFulfillmentOrderRequest();
        fill(update);
        Run(session => World.Book.Update(session, id, update.ToRecord()));
    }

    public void Cancel(string id) => Run(session => World.Book.Cancel(session, id));

    public void SetStatus(string id, string status) => Run(session => World.Book.SetStatus(session, id, status));

    public CreateFulfillmentReturnResult Return(string id, params CreateReturnItem[] items) => World.Store.Run(
        session => World.Book.CreateReturn(session, id, new CreateFulfillmentReturnRequest { Items = [.. items] }.ToRecord()).ToWire());

    public PackageTrackingDetails Track(int packageNumber) =>
        World.Store.Run(session => World.Book.GetTracking(session, packageNumber).ToWire());

    public StockLevel Stock(string sku, string marketplaceId = Us) => World.GetStock(marketplaceId, sku).Single();

    public void SetStock(string sku, int quantity) => World.SetStock(Us, sku, quantity);

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => Clock.Advance(time);

    /// <summary>Lets time pass until a moment after the opening.</summary>
    public void PassUntil(TimeSpan sinceStart) => Clock.AdvanceTo(new DateTimeOffset(Start + sinceStart));

    public void Run(Action<IStoreSession> call) => World.Store.Run<object?>(session =>
    {
        call(session);
        return null;
    });

    /// <summary>The situation a call is refused with, and what it names.</summary>
    public static string ErrorOf(Action call)
    {
        var error = Assert.Throws<ServiceErrorException>(call);
        return string.Join(" ", error.Arguments.Prepend($"{error.Kind}"));
    }

    public void Dispose() => World.Dispose();
}
