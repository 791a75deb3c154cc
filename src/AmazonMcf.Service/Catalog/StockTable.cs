using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Catalog;

/// <summary>
/// Reads and books the units in the warehouses. Every booking says what happens to the units, not what the numbers become.
/// </summary>
internal static class StockTable
{
    /// <summary>The columns of <see cref="Read(IDataRecord, int)"/>.</summary>
    public const string Columns =
        "on_hand, reserved, picked, inbound, changed_at, inbound_working, inbound_shipped, inbound_receiving, damaged";

    /// <summary>Reads the units behind a SKU; null when the marketplace does not know it.</summary>
    public static Stock? Find(IStoreSession session, string marketplaceId, string fnSku) => session.QueryFirst(
        $"SELECT {Columns} FROM stock WHERE marketplace_id = $marketplace AND fn_sku = $fnSku",
        row => Read(row, 0),
        ("$marketplace", marketplaceId),
        ("$fnSku", fnSku));

    /// <summary>Sets the units in the warehouses, and opens the account when there is none. Promises to orders stay as they are.</summary>
    public static void SetOnHand(IStoreSession session, string marketplaceId, string fnSku, int onHand, DateTime at) => session.Execute(
        """
        INSERT INTO stock (marketplace_id, fn_sku, on_hand, reserved, picked, inbound, changed_at)
        VALUES ($marketplace, $fnSku, $onHand, 0, 0, 0, $at)
        ON CONFLICT (marketplace_id, fn_sku) DO UPDATE SET on_hand = excluded.on_hand, changed_at = excluded.changed_at
        """,
        ("$marketplace", marketplaceId),
        ("$fnSku", fnSku),
        ("$onHand", onHand),
        ("$at", at));

    /// <summary>Sets the units in transit to the warehouses.</summary>
    public static void SetInbound(IStoreSession session, string marketplaceId, string fnSku, int inbound) => session.Execute(
        "UPDATE stock SET inbound = $inbound WHERE marketplace_id = $marketplace AND fn_sku = $fnSku",
        ("$marketplace", marketplaceId),
        ("$fnSku", fnSku),
        ("$inbound", inbound));

    /// <summary>Books a change of units; each number may be negative.</summary>
    public static void Book(
        IStoreSession session, string marketplaceId, string fnSku, int onHand, int reserved, int picked, DateTime at) => session.Execute(
        """
        UPDATE stock
        SET on_hand = on_hand + $onHand, reserved = reserved + $reserved, picked = picked + $picked, changed_at = $at
        WHERE marketplace_id = $marketplace AND fn_sku = $fnSku
        """,
        ("$marketplace", marketplaceId),
        ("$fnSku", fnSku),
        ("$onHand", onHand),
        ("$reserved", reserved),
        ("$picked", picked),
        ("$at", at));

    /// <summary>
    /// Books a change of the units of an inbound shipment. Only units that are received are a change of the stock; those in transit are
    /// not.
    /// </summary>
    public static void BookInbound(IStoreSession session, string marketplaceId, string fnSku, UnitChange change, DateTime at) =>
        session.Execute(
            """
            UPDATE stock
            SET inbound_working = inbound_working + $working, inbound_shipped = inbound_shipped + $shipped,
                inbound_receiving = inbound_receiving + $receiving, on_hand = on_hand + $onHand, damaged = damaged + $damaged,
                changed_at = CASE WHEN $onHand = 0 AND $damaged = 0 THEN changed_at ELSE $at END
            WHERE marketplace_id = $marketplace AND fn_sku = $fnSku
            """,
            ("$working", change.Working),
            ("$shipped", change.Shipped),
            ("$receiving", change.Receiving),
            ("$onHand", change.OnHand),
            ("$damaged", change.Damaged),
            ("$at", at),
            ("$marketplace", marketplaceId),
            ("$fnSku", fnSku));

    /// <summary>Reads the units of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The position of the first of <see cref="Columns"/>.</param>
    public static Stock Read(IDataRecord row, int first) => new(
        row.GetInt32(first),
        row.GetInt32(first + 1),
        row.GetInt32(first + 2),
        row.GetInt32(first + 3),
        new DateTime(row.GetInt64(first + 4), DateTimeKind.Utc))
    {
        Working = row.GetInt32(first + 5),
        Shipped = row.GetInt32(first + 6),
        Receiving = row.GetInt32(first + 7),
        Damaged = row.GetInt32(first + 8),
    };
}
