using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>
/// The order book: what the operations do once a request is well formed. Requests come with their types, lengths and
/// enumerations checked, the marketplace filled in, and enumerations in their documented spelling. A rejection is a
/// <see cref="ServiceErrorException"/>, thrown before anything is written. Statuses are returned in Pascal case.
/// </summary>
internal interface IOrderBook
{
    /// <summary>The book of a version of the API: this one, unless the versions of the store have separate books.</summary>
    /// <param name="version">The version, for example <c>2026-07-04</c>.</param>
    IOrderBook Of(string version);

    /// <summary>
    /// Rejects an order id that was used before (OrderIdUsed). A step of its own, because other checks come between it and the stock.
    /// </summary>
    void RefuseUsedId(IStoreSession session, string orderId);

    /// <summary>Adds an order as the seller sent it. Throws OrderIdUsed, UnknownSku and NoInventory.</summary>
    /// <param name="session">The call.</param>
    /// <param name="order">The order.</param>
    /// <param name="shownAfter">How long reads and lists do not show it, in virtual time; its id is used at once.</param>
    void Create(IStoreSession session, OrderRecord order, TimeSpan shownAfter = default);

    /// <summary>Reads an order with all that belongs to it. Throws OrderNotFound.</summary>
    OrderRecord Get(IStoreSession session, string orderId);

    /// <summary>
    /// Whether an order, or that there is none, can be read as it is now though changes of other orders are outstanding: none of its own is
    /// due, and it does not wait for stock.
    /// </summary>
    bool IsUpToDate(IStoreSession session, string orderId);

    /// <summary>Whether a package has left: nothing changes where it is but time.</summary>
    bool IsKnownPackage(IStoreSession session, int packageNumber);

    /// <summary>The marketplace of an order. Throws OrderNotFound.</summary>
    string GetMarketplace(IStoreSession session, string orderId);

    /// <summary>Orders whose status last changed at or after a moment, by rising time of change and then by id.</summary>
    /// <param name="session">The call.</param>
    /// <param name="since">The earliest change (UTC).</param>
    /// <param name="after">Where the page before ended; null begins.</param>
    /// <param name="pageSize">The most orders to return.</param>
    OrderPage List(IStoreSession session, DateTime since, OrderPosition? after, int pageSize);

    /// <summary>Changes an order on hold, or releases it. Throws OrderNotFound, OrderNotUpdatable, InvalidValue and NoInventory.</summary>
    void Update(IStoreSession session, string orderId, OrderUpdate update);

    /// <summary>Cancels an order that is not being picked yet. Throws OrderNotFound, DuplicateCancel and OrderNotCancellable.</summary>
    void Cancel(IStoreSession session, string orderId);

    /// <summary>Moves an order to a status, as only a sandbox can. Throws OrderNotFound and InvalidValue.</summary>
    void SetStatus(IStoreSession session, string orderId, string status);

    /// <summary>Sets what is known of a package that has left, as only a sandbox can. Throws OrderNotFound.</summary>
    /// <param name="session">The call.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="packageNumber">A package of the order.</param>
    /// <param name="report">What to set; what is null stays.</param>
    void UpdatePackage(IStoreSession session, string orderId, int packageNumber, PackageReport report);

    /// <summary>Authorizes returns, each item on its own. Throws OrderNotFound, and NoInventory when the order has no shipment.</summary>
    ReturnDecision CreateReturn(IStoreSession session, string orderId, IReadOnlyList<ReturnRequest> requests);

    /// <summary>Where a package is now. Throws UnknownPackage.</summary>
    PackageTracking GetTracking(IStoreSession session, int packageNumber);
}
