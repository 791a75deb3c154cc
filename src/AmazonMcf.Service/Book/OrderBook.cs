using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>The order book on the store.</summary>
/// <param name="rules">How the warehouses of the store work.</param>
internal sealed class OrderBook(ServiceRules rules) : IOrderBook
{
    /// <summary>Moves every order on that is due, in the order of time, each to the moment it was due.</summary>
    public void Advance(IStoreSession session)
    {
        while (OrderTable.FindDue(session, session.Now) is { } due)
        {
            Lifecycle.Change(due.Order, new Moment(session, rules, due.At));
            Save(session, due.Order);
        }
    }

    /// <inheritdoc/>
    public void RefuseUsedId(IStoreSession session, string orderId)
    {
        if (OrderTable.Exists(session, orderId))
            throw ServiceRefusalException.UsedId(orderId);
    }

    /// <inheritdoc/>
    public void Create(IStoreSession session, CreateFulfillmentOrderRequest request)
    {
        RefuseUsedId(session, request.SellerFulfillmentOrderId!);
        var order = Acceptance.Accept(request, Now(session));
        OrderTable.Add(session, order, Timetable.NextChange(order, rules));
    }

    /// <inheritdoc/>
    public GetFulfillmentOrderResult Get(IStoreSession session, string orderId) => OrderView.Show(Find(session, orderId), session.Now);

    /// <inheritdoc/>
    public string GetMarketplace(IStoreSession session, string orderId) => Find(session, orderId).MarketplaceId;

    /// <inheritdoc/>
    public OrderPage List(IStoreSession session, DateTime since, OrderPosition? after, int pageSize)
    {
        // No id is empty: every order of the moment itself stands behind this position.
        var orders = OrderTable.List(session, after ?? new OrderPosition(since, ""), pageSize + 1);
        if (orders.Count <= pageSize)
            return new OrderPage(orders.Select(order => order.Head).ToList(), End: null);
        var last = orders[pageSize - 1];
        return new OrderPage(
            orders.Take(pageSize).Select(order => order.Head).ToList(), new OrderPosition(last.StatusUpdatedDate, last.Id));
    }

    /// <inheritdoc/>
    public void Update(IStoreSession session, string orderId, UpdateFulfillmentOrderRequest request) =>
        Change(session, orderId, order => Revision.Apply(order, request, Now(session)));

    /// <inheritdoc/>
    public void Cancel(IStoreSession session, string orderId) =>
        Change(session, orderId, order => Cancellation.Request(order, Now(session)));

    /// <inheritdoc/>
    public void SetStatus(IStoreSession session, string orderId, string status) =>
        Change(session, orderId, order => StatusDirector.Direct(order, status, Now(session)));

    /// <inheritdoc/>
    public CreateFulfillmentReturnResult CreateReturn(IStoreSession session, string orderId, CreateFulfillmentReturnRequest request)
    {
        var order = Find(session, orderId);
        var result = Returns.Authorise(order, request.Items!, Now(session));
        Save(session, order);
        return result;
    }

    /// <inheritdoc/>
    public PackageTrackingDetails GetTracking(IStoreSession session, int packageNumber)
    {
        var orderId = PackageTable.FindOrderId(session, packageNumber) ?? throw ServiceRefusalException.UnknownPackage();
        var order = Find(session, orderId);
        var (shipment, package) = order.LeftShipments
            .SelectMany(shipment => shipment.FulfillmentShipmentPackage!.Select(package => (shipment, package)))
            .First(entry => entry.package.PackageNumber == packageNumber);
        return TrackingScript.Describe(order, shipment, package, session.Now);
    }

    private void Change(IStoreSession session, string orderId, Action<OrderRecord> change)
    {
        var order = Find(session, orderId);
        change(order);
        Save(session, order);
    }

    private Moment Now(IStoreSession session) => new(session, rules, session.Now);

    private void Save(IStoreSession session, OrderRecord order) =>
        OrderTable.Save(session, order, Timetable.NextChange(order, rules));

    private static OrderRecord Find(IStoreSession session, string orderId) =>
        OrderTable.Find(session, orderId) ?? throw ServiceRefusalException.OrderNotFound(orderId);
}
