using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Notices;

/// <summary>The changes that are to be sent, oldest first.</summary>
internal static class NoticeTable
{
    /// <summary>Adds a test notification.</summary>
    public static void AddTest(IStoreSession session, string type, string marketplaceId, string destinationId) => session.Execute(
        """
        INSERT INTO notice (type, event, at, marketplace_id, subject, status, detail, destination_id)
        VALUES ($type, 'Order', $at, $marketplace, 'TEST', 'Received', NULL, $destination)
        """,
        ("$type", type),
        ("$at", session.Now),
        ("$marketplace", marketplaceId),
        ("$destination", destinationId));

    public static IReadOnlyList<Notice> List(IStoreSession session, int limit) => session.Query(
        """
        SELECT sequence, type, event, at, marketplace_id, subject, status, detail, destination_id
        FROM notice ORDER BY sequence LIMIT $limit
        """,
        Read,
        ("$limit", limit));

    /// <summary>Removes what was sent.</summary>
    public static void RemoveUpTo(IStoreSession session, long sequence) =>
        session.Execute("DELETE FROM notice WHERE sequence <= $sequence", ("$sequence", sequence));

    private static Notice Read(IDataRecord row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        new DateTime(row.GetInt64(3), DateTimeKind.Utc),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.IsDBNull(8) ? null : row.GetString(8));
}
