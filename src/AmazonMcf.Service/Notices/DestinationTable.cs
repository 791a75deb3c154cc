using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Notices;

/// <summary>Reads and writes destinations.</summary>
internal static class DestinationTable
{
    private const string Select = "SELECT destination_id, name, arn FROM notification_destination";

    public static IReadOnlyList<Destination> List(IStoreSession session) => session.Query(Select + " ORDER BY name, arn", Read);

    public static Destination? Find(IStoreSession session, string id) =>
        session.QueryFirst(Select + " WHERE destination_id = $id", Read, ("$id", id));

    public static Destination? FindByArn(IStoreSession session, string arn) =>
        session.QueryFirst(Select + " WHERE arn = $arn", Read, ("$arn", arn));

    public static Destination Add(IStoreSession session, string name, string arn)
    {
        var destination = new Destination(Identifiers.Notification(session), name, arn);
        session.Execute(
            "INSERT INTO notification_destination (destination_id, name, arn) VALUES ($id, $name, $arn)",
            ("$id", destination.Id),
            ("$name", name),
            ("$arn", arn));
        return destination;
    }

    public static int Remove(IStoreSession session, string id) =>
        session.Execute("DELETE FROM notification_destination WHERE destination_id = $id", ("$id", id));

    private static Destination Read(IDataRecord row) => new(row.GetString(0), row.GetString(1), row.GetString(2));
}
