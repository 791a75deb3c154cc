using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Reads and writes inbound shipments.</summary>
internal static class ShipmentTable
{
    private const string Columns =
        "shipment_id, confirmation_id, plan_id, marketplace_id, status, updated_at, next_change, document, sequence";

    /// <summary>Reads a shipment; null when there is none.</summary>
    public static ShipmentRecord? Find(IStoreSession session, string shipmentId) => session.QueryFirst(
        $"SELECT {Columns} FROM inbound_shipment WHERE shipment_id = $id", Read, ("$id", shipmentId));

    /// <summary>Reads a shipment by the id on its labels; null when there is none.</summary>
    public static ShipmentRecord? FindConfirmed(IStoreSession session, string confirmationId) => session.QueryFirst(
        $"SELECT {Columns} FROM inbound_shipment WHERE confirmation_id = $id", Read, ("$id", confirmationId));

    /// <summary>Reads the shipments of a plan, those of all its placement options.</summary>
    public static IReadOnlyList<ShipmentRecord> OfPlan(IStoreSession session, string planId) => session.Query(
        $"SELECT {Columns} FROM inbound_shipment WHERE plan_id = $plan ORDER BY sequence", Read, ("$plan", planId));

    /// <summary>Reads confirmed shipments of a marketplace after a position.</summary>
    /// <param name="session">The call.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="after">The number of the shipment before the first.</param>
    /// <param name="updated">Only shipments that were updated from the first to the second time; null for all.</param>
    /// <param name="most">The maximum number of shipments.</param>
    public static IReadOnlyList<(ShipmentRecord Shipment, long Sequence)> ListConfirmed(
        IStoreSession session, string marketplaceId, long after, (DateTime From, DateTime To)? updated, int most) => session.Query(
        $"""
        SELECT {Columns} FROM inbound_shipment
        WHERE marketplace_id = $marketplace AND confirmation_id IS NOT NULL AND sequence > $after
            AND ($from IS NULL OR updated_at BETWEEN $from AND $to)
        ORDER BY sequence LIMIT $most
        """,
        row => (Read(row), row.GetInt64(8)),
        ("$marketplace", marketplaceId),
        ("$after", after),
        ("$from", updated?.From),
        ("$to", updated?.To),
        ("$most", most));

    /// <summary>When the next shipment changes by time; null when none will.</summary>
    public static DateTime? NextDue(IStoreSession session) => session.QueryFirst(
        "SELECT min(next_change) FROM inbound_shipment WHERE next_change IS NOT NULL",
        row => row.IsDBNull(0) ? (DateTime?)null : new DateTime(row.GetInt64(0), DateTimeKind.Utc));

    /// <summary>Reads the shipment that changes next by time; null when none will.</summary>
    public static ShipmentRecord? FindDue(IStoreSession session) => session.QueryFirst(
        $"SELECT {Columns} FROM inbound_shipment WHERE next_change IS NOT NULL ORDER BY next_change, sequence LIMIT 1", Read);

    /// <summary>Adds a shipment.</summary>
    public static void Add(IStoreSession session, ShipmentRecord shipment) => session.Execute(
        """
        INSERT INTO inbound_shipment
            (shipment_id, confirmation_id, plan_id, marketplace_id, status, updated_at, next_change, document)
        VALUES ($id, $confirmation, $plan, $marketplace, $status, $updated, $next, $document)
        """,
        ("$id", shipment.Id),
        ("$confirmation", shipment.ConfirmationId),
        ("$plan", shipment.PlanId),
        ("$marketplace", shipment.MarketplaceId),
        ("$status", shipment.Status),
        ("$updated", shipment.UpdatedAt),
        ("$next", shipment.NextChange),
        ("$document", InboundDocument.Write(shipment)));

    /// <summary>Writes a shipment back.</summary>
    public static void Save(IStoreSession session, ShipmentRecord shipment) => session.Execute(
        """
        UPDATE inbound_shipment
        SET confirmation_id = $confirmation, status = $status, updated_at = $updated, next_change = $next, document = $document
        WHERE shipment_id = $id
        """,
        ("$id", shipment.Id),
        ("$confirmation", shipment.ConfirmationId),
        ("$status", shipment.Status),
        ("$updated", shipment.UpdatedAt),
        ("$next", shipment.NextChange),
        ("$document", InboundDocument.Write(shipment)));

    /// <summary>Removes a shipment.</summary>
    public static void Remove(IStoreSession session, string shipmentId) =>
        session.Execute("DELETE FROM inbound_shipment WHERE shipment_id = $id", ("$id", shipmentId));

    private static ShipmentRecord Read(IDataRecord row)
    {
        var shipment = InboundDocument.ReadShipment(row.GetString(7));
        shipment.Id = row.GetString(0);
        shipment.ConfirmationId = row.IsDBNull(1) ? null : row.GetString(1);
        shipment.PlanId = row.GetString(2);
        shipment.MarketplaceId = row.GetString(3);
        shipment.Status = row.GetString(4);
        shipment.UpdatedAt = new DateTime(row.GetInt64(5), DateTimeKind.Utc);
        shipment.NextChange = row.IsDBNull(6) ? null : new DateTime(row.GetInt64(6), DateTimeKind.Utc);
        return shipment;
    }
}
