using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Catalog;

/// <summary>
/// Reads and books the units in the warehouses. Every booking says what happens to the units, not what the numbers become.
/// </summary>
internal static class StockTable
{
    /// <summary>Reads the units behind a SKU; null when the marketplace does not know it.</summary>
    public static Stock? Find(IStoreSession session, string marketplaceId, string fnSku) => session.QueryFirst(
        "SELECT on_hand, reserved, picked, inbound, changed_at FROM stock WHERE marketplace_id = $marketplace AND fn_sku = $fnSku",
        Read,
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

    /// <summary>Sets the units on their way to the warehouses.</summary>
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

    private static Stock Read(IDataRecord row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), new DateTime(row.GetInt64(4), DateTimeKind.Utc));
}
