using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Reads and writes how units of SKUs must be prepared.</summary>
internal static class PrepTable
{
    private static readonly char[] Blank = [' '];

    /// <summary>Reads the preparation of a SKU. Default: none.</summary>
    public static PrepDetail Find(IStoreSession session, string marketplaceId, string sku) => session.QueryFirst(
        "SELECT category, types FROM inbound_prep WHERE marketplace_id = $marketplace AND seller_sku = $sku",
        row => new PrepDetail
        {
            Sku = sku,
            Category = row.GetString(0),
            Types = [.. row.GetString(1).Split(Blank, StringSplitOptions.RemoveEmptyEntries)],
        },
        ("$marketplace", marketplaceId),
        ("$sku", sku)) ?? new PrepDetail { Sku = sku, Types = ["ITEM_NO_PREP"] };

    /// <summary>Sets the preparation of a SKU.</summary>
    public static void Save(IStoreSession session, string marketplaceId, PrepDetail prep) => session.Execute(
        """
        INSERT INTO inbound_prep (marketplace_id, seller_sku, category, types) VALUES ($marketplace, $sku, $category, $types)
        ON CONFLICT (marketplace_id, seller_sku) DO UPDATE SET category = excluded.category, types = excluded.types
        """,
        ("$marketplace", marketplaceId),
        ("$sku", prep.Sku),
        ("$category", prep.Category),
        ("$types", string.Join(" ", prep.Types)));
}
