using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;

namespace AmazonMcf.Tests.Parcels;

/// <summary>A store in which another run does something once, just before parcels are changed.</summary>
/// <param name="store">The store.</param>
/// <param name="interruption">What the other run does.</param>
internal sealed class InterruptedLedgerStore(ILedgerStore store, Action interruption) : ILedgerStore
{
    private Action? interruption = interruption;

    public DateTime ClaimTime(DateTime now) => store.ClaimTime(now);

    public LedgerMark ReadMark(string seller) => store.ReadMark(seller);

    public void Follow(string seller, IReadOnlyCollection<FollowedOrder> orders, DateTime? since, DateTime? start) =>
        store.Follow(seller, orders, since, start);

    public IReadOnlyList<string> Due(string seller, DateTime now) => store.Due(seller, now);

    public DateTime? FollowedUntil(string seller, string orderId) => store.FollowedUntil(seller, orderId);

    public void Reschedule(string seller, FollowedOrder order, DateTime? due) => store.Reschedule(seller, order, due);

    public IReadOnlyList<string> OpenOrders(string seller) => store.OpenOrders(seller);

    public LedgerOrder Read(string seller, string orderId) => store.Read(seller, orderId);

    public IReadOnlyList<T> Update<T>(string seller, IReadOnlyList<string> orderIds, Func<LedgerOrder, T> change)
    {
        Interlocked.Exchange(ref interruption, null)?.Invoke();
        return store.Update(seller, orderIds, change);
    }

    public void TakeOver(string seller, string orderId, IReadOnlyCollection<ParcelKey> parcels) =>
        store.TakeOver(seller, orderId, parcels);

    public int Purge(string seller, DateTime before) => store.Purge(seller, before);

    public void Dispose() => store.Dispose();
}
