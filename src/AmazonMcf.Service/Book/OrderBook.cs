using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>The order book on the store.</summary>
/// <param name="rules">How the warehouses of the store work.</param>
/// <param name="name">The version of the API that has the book for itself; empty for the one that versions share.</param>
internal sealed class OrderBook(ServiceRules rules, string name = "") : IOrderBook
{
    /// <inheritdoc/>
    public IOrderBook Of(string version) => rules.SeparateVersions ? new OrderBook(rules, version) : this;

    /// <inheritdoc/>
    public bool IsUpToDate(IStoreSession session, string orderId) => OrderTable.IsUpToDate(session, name, orderId, session.Now);

    /// <inheritdoc/>
    public bool IsKnownPackage(IStoreSession session, int packageNumber) =>
        PackageTable.FindOrderId(session, name, packageNumber) is not null;

    /// <inheritdoc/>
    public void RefuseUsedId(IStoreSession session, string orderId)
    {
        if (OrderTable.Exists(session, name, orderId))
        {
            throw ServiceErrors.UsedId(orderId);
        }
    }

    /// <inheritdoc/>
    public void Create(IStoreSession session, OrderRecord order, TimeSpan shownAfter = default)
    {
        RefuseUsedId(session, order.Id);
        order.Book = name;
        order.ShownAt = shownAfter > TimeSpan.Zero ? session.Now + shownAfter : null;
        OrderCreation.Create(order, Now(session));
        OrderTable.Add(session, order, Schedule.NextChange(order, rules));
    }

    /// <inheritdoc/>
    public OrderRecord Get(IStoreSession session, string orderId) => Find(session, orderId);

    /// <inheritdoc/>
    public string GetMarketplace(IStoreSession session, string orderId) => Find(session, orderId).MarketplaceId;

    /// <inheritdoc/>
    public OrderPage List(IStoreSession session, DateTime since, OrderPosition? after, int pageSize)
    {
        // No id is empty: every order of the moment itself comes after this position.
        var orders = OrderTable.List(session, name, after ?? new OrderPosition(since, ""), pageSize + 1);
        var last = orders.Count > pageSize ? orders[pageSize - 1] : null;
        return new OrderPage(
            [.. orders.Take(pageSize).Where(order => !order.IsHidden(session.Now))],
            last is null ? null : new OrderPosition(last.StatusUpdatedDate, last.Id));
    }

    /// <inheritdoc/>
    public void Update(IStoreSession session, string orderId, OrderUpdate update) =>
        Change(session, orderId, order => OrderUpdates.Apply(order, update, Now(session)));

    /// <inheritdoc/>
    public void Cancel(IStoreSession session, string orderId) =>
        Change(session, orderId, order => Cancellation.Request(order, Now(session)));

    /// <inheritdoc/>
    public void SetStatus(IStoreSession session, string orderId, string status) =>
        Change(session, orderId, order => StatusTransitions.Apply(order, status, Now(session)));

    /// <inheritdoc/>
    public void UpdatePackage(IStoreSession session, string orderId, int packageNumber, PackageReport report) =>
        Change(session, orderId, order =>
        {
            var package = order.LeftShipments.SelectMany(shipment => shipment.Packages!).First(entry => entry.Number == packageNumber);
            package.Report = package.Report?.With(report) ?? report;
        });

    /// <inheritdoc/>
    public ReturnDecision CreateReturn(IStoreSession session, string orderId, IReadOnlyList<ReturnRequest> requests)
    {
        var order = Find(session, orderId);
        var decision = Returns.Authorize(order, requests, Now(session));
        Save(session, order);
        return decision;
    }

    /// <inheritdoc/>
    public PackageTracking GetTracking(IStoreSession session, int packageNumber)
    {
        var orderId = PackageTable.FindOrderId(session, name, packageNumber) ?? throw ServiceErrors.UnknownPackage();
        var order = Find(session, orderId);
        var (shipment, package) = order.LeftShipments
            .SelectMany(shipment => shipment.Packages!.Select(package => (shipment, package)))
            .First(entry => entry.package.Number == packageNumber);
        return TrackingScript.Describe(order, shipment, package, session.Now);
    }

    /// <summary>Moves an order on that is due.</summary>
    /// <param name="session">The call.</param>
    /// <param name="order">The order.</param>
    /// <param name="at">When it is due.</param>
    public void Move(IStoreSession session, OrderRecord order, DateTime at)
    {
        Lifecycle.Change(order, new Instant(session, rules, at));

        // A change that concerns no other order comes out the same whenever it is made: made here, it costs no reading and writing.
        while (Lifecycle.IsNextAlone(order) && Schedule.NextChange(order, rules) is { } next && next <= session.Now)
        {
            Lifecycle.Change(order, new Instant(session, rules, next));
        }

        Save(session, order);
    }

    private void Change(IStoreSession session, string orderId, Action<OrderRecord> change)
    {
        var order = Find(session, orderId);
        change(order);
        Save(session, order);
    }

    private Instant Now(IStoreSession session) => new(session, rules, session.Now);

    private void Save(IStoreSession session, OrderRecord order) =>
        OrderTable.Save(session, order, Schedule.NextChange(order, rules));

    private OrderRecord Find(IStoreSession session, string orderId) =>
        OrderTable.Find(session, name, orderId) is { } order && !order.IsHidden(session.Now)
            ? order
            : throw ServiceErrors.OrderNotFound(orderId);
}
