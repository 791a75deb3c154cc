using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Reads what is committed.</summary>
internal static class TruthReader
{
    /// <summary>Reads everything.</summary>
    public static GroundTruth Read(IStoreSession session) => new(
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
            line.Item.SellerSku!,
            line.Quantity,
            order.Shipped(line),
            line.Item.CancelledQuantity ?? 0,
            line.Item.UnfulfillableQuantity ?? 0)),
        order.Updates,
        order.CancelRequestedDate is null ? 0 : 1,
        order.ReturnItems.Count);
}
