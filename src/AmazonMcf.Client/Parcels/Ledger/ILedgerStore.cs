namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// Where a ledger is stored. It knows nothing of the rules: each method is one atomic step, which other processes can neither interrupt nor
/// see in part.
/// </summary>
internal interface ILedgerStore : IDisposable
{
    /// <summary>The time by which claims end.</summary>
    /// <param name="now">The time of the service, in UTC.</param>
    DateTime ClaimTime(DateTime now);

    /// <summary>How far a seller's lists of orders were read.</summary>
    LedgerMark ReadMark(string seller);

    /// <summary>Records that orders have to be read, and how far the list was read.</summary>
    /// <param name="seller">The seller.</param>
    /// <param name="orders">The orders; they are due immediately.</param>
    /// <param name="since">The newest time in the list; null for none.</param>
    /// <param name="start">
    /// The time from which the list was read; one that is later than the mark leaves the mark as it is. Null for the mark.
    /// </param>
    void Follow(string seller, IReadOnlyCollection<FollowedOrder> orders, DateTime? since, DateTime? start);

    /// <summary>The orders that have to be read, those that are followed longest first.</summary>
    IReadOnlyList<string> Due(string seller, DateTime now);

    /// <summary>When following an order ends; null if it is not followed.</summary>
    DateTime? FollowedUntil(string seller, string orderId);

    /// <summary>Changes when an order is read again, unless a list has it with a newer change than the one that was read.</summary>
    /// <param name="seller">The seller.</param>
    /// <param name="order">The order, with the change that was read.</param>
    /// <param name="due">When it is read again; null for never.</param>
    void Reschedule(string seller, FollowedOrder order, DateTime? due);

    /// <summary>The orders with parcels that are to be returned.</summary>
    IReadOnlyList<string> OpenOrders(string seller);

    /// <summary>Reads an order; one without parcels if it is unknown.</summary>
    LedgerOrder Read(string seller, string orderId);

    /// <summary>Reads orders, changes them and writes the changes, each order in one atomic step.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="seller">The seller.</param>
    /// <param name="orderIds">The orders.</param>
    /// <param name="change">
    /// Changes an order; it may be called again with a newer state. A mark that it reads is at least as new as the state of the order, and
    /// the order is not written if a purge has changed both since.
    /// </param>
    /// <returns>The results, in the order of the orders.</returns>
    IReadOnlyList<T> Update<T>(string seller, IReadOnlyList<string> orderIds, Func<LedgerOrder, T> change);

    /// <summary>
    /// Moves what is stored under another key to a seller, if one of the parcels of an order is stored under it: then it is the same seller
    /// account. A store that cannot find other keys does nothing.
    /// </summary>
    /// <param name="seller">The seller.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="parcels">Its parcels.</param>
    void TakeOver(string seller, string orderId, IReadOnlyCollection<ParcelKey> parcels);

    /// <summary>Deletes orders without open parcels that have not changed since a time, and remembers the time if there are any.</summary>
    /// <returns>The number of orders.</returns>
    int Purge(string seller, DateTime before);
}
