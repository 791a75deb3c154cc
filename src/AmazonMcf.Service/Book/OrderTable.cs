using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Reads and writes orders.</summary>
internal static class OrderTable
{
    private const string Columns = "order_id, marketplace_id, status, status_updated, document, book";

    /// <summary>Whether the id was ever used in a book.</summary>
    public static bool Exists(IStoreSession session, string book, string orderId) => session.QueryFirst(
        "SELECT 1 FROM fulfillment_order WHERE book = $book AND order_id = $id", _ => true, ("$book", book), ("$id", orderId));

    /// <summary>
    /// Whether no change of an order is due by a moment, and no other order can bring one about; true where there is no such order.
    /// </summary>
    public static bool IsUpToDate(IStoreSession session, string book, string orderId, DateTime now) =>
        !session.QueryFirst(
            "SELECT 1 FROM fulfillment_order WHERE book = $book AND order_id = $id AND (waiting = 1 OR next_change <= $now)",
            _ => true,
            ("$book", book),
            ("$id", orderId),
            ("$now", now)
        );

    /// <summary>Reads an order; null when there is none.</summary>
    public static OrderRecord? Find(IStoreSession session, string book, string orderId) => session.QueryFirst(
        $"SELECT {Columns} FROM fulfillment_order WHERE book = $book AND order_id = $id", Read, ("$book", book), ("$id", orderId));

    /// <summary>Reads the order that is the next to change by time; null when none is due.</summary>
    public static (OrderRecord Order, DateTime At)? FindDue(IStoreSession session, DateTime now) => session.QueryFirst(
        $"""
        SELECT {Columns}, next_change FROM fulfillment_order
        WHERE next_change IS NOT NULL AND next_change <= $now
        ORDER BY next_change, sequence LIMIT 1
        """,
        row => ((OrderRecord, DateTime)?)(Read(row), new DateTime(row.GetInt64(6), DateTimeKind.Utc)),
        ("$now", now));

    /// <summary>Reads orders of a book after a position of the list. One condition, so that the index leads straight there.</summary>
    public static IReadOnlyList<OrderRecord> List(IStoreSession session, string book, OrderPosition after, int limit) => session.Query(
        $"""
        SELECT {Columns} FROM fulfillment_order
        WHERE book = $book AND (status_updated, order_id) > ($after, $afterId)
        ORDER BY status_updated, order_id LIMIT $limit
        """,
        Read,
        ("$book", book),
        ("$after", after.StatusUpdatedDate),
        ("$afterId", after.OrderId),
        ("$limit", limit));

    /// <summary>Reads all orders in the order they came in.</summary>
    public static IReadOnlyList<OrderRecord> ListAll(IStoreSession session) =>
        session.Query($"SELECT {Columns} FROM fulfillment_order ORDER BY sequence", Read);

    /// <summary>Adds an order.</summary>
    public static void Add(IStoreSession session, OrderRecord order, DateTime? nextChange) => session.Execute(
        """
        INSERT INTO fulfillment_order (book, order_id, marketplace_id, status, status_updated, next_change, waiting, document)
        VALUES ($book, $id, $marketplace, $status, $updated, $next, $waiting, $document)
        """,
        ("$book", order.Book),
        ("$id", order.Id),
        ("$marketplace", order.MarketplaceId),
        ("$status", order.Status),
        ("$updated", order.StatusUpdatedDate),
        ("$next", nextChange),
        ("$waiting", order.FillDeadline is not null),
        ("$document", OrderDocument.Write(order)));

    /// <summary>Writes an order back.</summary>
    public static void Save(IStoreSession session, OrderRecord order, DateTime? nextChange) => session.Execute(
        """
        UPDATE fulfillment_order
        SET status = $status, status_updated = $updated, next_change = $next, waiting = $waiting, document = $document
        WHERE book = $book AND order_id = $id
        """,
        ("$book", order.Book),
        ("$id", order.Id),
        ("$status", order.Status),
        ("$updated", order.StatusUpdatedDate),
        ("$next", nextChange),
        ("$waiting", order.FillDeadline is not null),
        ("$document", OrderDocument.Write(order)));

    /// <summary>Creates the orders that wait for stock look again.</summary>
    public static void WakeWaiting(IStoreSession session, string marketplaceId, DateTime at) => session.Execute(
        "UPDATE fulfillment_order SET next_change = min(next_change, $at) WHERE marketplace_id = $marketplace AND waiting = 1",
        ("$marketplace", marketplaceId),
        ("$at", at));

    private static OrderRecord Read(IDataRecord row)
    {
        var order = OrderDocument.Read(row.GetString(4));
        order.Book = row.GetString(5);
        order.Id = row.GetString(0);
        order.MarketplaceId = row.GetString(1);
        order.Status = row.GetString(2);
        order.StatusUpdatedDate = new DateTime(row.GetInt64(3), DateTimeKind.Utc);
        return order;
    }
}
