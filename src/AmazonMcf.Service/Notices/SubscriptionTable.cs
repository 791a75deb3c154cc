using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Notices;

/// <summary>Reads and writes subscriptions.</summary>
internal static class SubscriptionTable
{
    private const string Select = "SELECT sequence, subscription_id, type, payload_version, destination_id FROM notification_subscription";

    /// <summary>The subscriptions to a type.</summary>
    public static IReadOnlyList<SubscriptionRecord> List(IStoreSession session, string type) =>
        session.Query(Select + " WHERE type = $type ORDER BY sequence", Read, ("$type", type));

    /// <summary>The subscription to a type; null when there is none. A type has one at most, because filters are rejected.</summary>
    public static SubscriptionRecord? Find(IStoreSession session, string type) =>
        session.QueryFirst(Select + " WHERE type = $type ORDER BY sequence", Read, ("$type", type));

    /// <summary>A subscription to a type; null when there is none of this id.</summary>
    public static SubscriptionRecord? Find(IStoreSession session, string type, string id) =>
        session.QueryFirst(Select + " WHERE type = $type AND subscription_id = $id", Read, ("$type", type), ("$id", id));

    /// <summary>Whether a subscription sends to a destination.</summary>
    public static bool Uses(IStoreSession session, string destinationId) => session.QueryFirst(
        "SELECT 1 FROM notification_subscription WHERE destination_id = $id", _ => true, ("$id", destinationId));

    public static SubscriptionRecord Add(IStoreSession session, string type, string payloadVersion, string destinationId)
    {
        var id = Identifiers.Notification(session);
        session.Execute(
            """
            INSERT INTO notification_subscription (subscription_id, type, payload_version, destination_id)
            VALUES ($id, $type, $version, $destination)
            """,
            ("$id", id),
            ("$type", type),
            ("$version", payloadVersion),
            ("$destination", destinationId));
        return Find(session, type, id)!;
    }

    public static int Remove(IStoreSession session, string type, string id) => session.Execute(
        "DELETE FROM notification_subscription WHERE type = $type AND subscription_id = $id", ("$type", type), ("$id", id));

    private static SubscriptionRecord Read(IDataRecord row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
}
