namespace AmazonMcf.Service.Catalog;

/// <summary>The tables of the catalog.</summary>
internal static class CatalogSchema
{
    /// <summary>
    /// Products by SKU, and their stock by fulfillment network SKU: SKUs that share one share its units.
    /// <c>on_hand</c> counts the units in the warehouses, <c>reserved</c> those promised to orders and not picked yet,
    /// <c>picked</c> those in shipments that have not left.
    /// </summary>
    public const string Sql = """
        CREATE TABLE product (
            marketplace_id TEXT NOT NULL,
            seller_sku     TEXT NOT NULL,
            fn_sku         TEXT NOT NULL,
            asin           TEXT NOT NULL,
            name           TEXT NOT NULL,
            weight_grams   INTEGER NOT NULL,
            centre         TEXT NOT NULL,
            features       TEXT NOT NULL,
            PRIMARY KEY (marketplace_id, seller_sku)
        ) WITHOUT ROWID;
        CREATE INDEX product_by_fn_sku ON product (marketplace_id, fn_sku);
        CREATE TABLE stock (
            marketplace_id TEXT NOT NULL,
            fn_sku         TEXT NOT NULL,
            on_hand        INTEGER NOT NULL CHECK (on_hand >= 0),
            reserved       INTEGER NOT NULL CHECK (reserved >= 0),
            picked         INTEGER NOT NULL CHECK (picked >= 0),
            inbound        INTEGER NOT NULL CHECK (inbound >= 0),
            changed_at     INTEGER NOT NULL,
            PRIMARY KEY (marketplace_id, fn_sku)
        ) WITHOUT ROWID;
        """;
}
