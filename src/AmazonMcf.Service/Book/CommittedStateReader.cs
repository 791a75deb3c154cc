using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Reads what is committed.</summary>
internal static class CommittedStateReader
{
    /// <summary>Reads everything.</summary>
    public static CommittedState Read(IStoreSession session) => new(
        session.Now,
        OrderTable.ListAll(session).Select(Describe).ToList(),
        RequestCounts.Read(session));

    private static CommittedOrder Describe(OrderRecord order) => new(
        order.Id,
        order.MarketplaceId,
        order.Status,
        order.ReceivedDate,
        order.Lines.ConvertAll(line => new CommittedLine(
            line.Id,
            line.Sku,
            line.Quantity,
            order.Shipped(line),
            line.Cancelled,
            line.Unfulfillable)),
        order.Updates,
        order.CancelRequestedDate is null ? 0 : 1,
        order.Returns.Count);
}
