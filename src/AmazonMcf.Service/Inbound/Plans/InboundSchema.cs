namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The tables of inbound plans.</summary>
internal static class InboundSchema
{
    /// <summary>
    /// A plan and a shipment are one document each, written whole; in addition there are the columns that are searched.
    /// <c>next_change</c> is when time will change the shipment again. An operation is applied when it is due.
    /// </summary>
    public const string Sql = """
        ALTER TABLE stock ADD COLUMN inbound_working INTEGER NOT NULL DEFAULT 0 CHECK (inbound_working >= 0);
        ALTER TABLE stock ADD COLUMN inbound_shipped INTEGER NOT NULL DEFAULT 0 CHECK (inbound_shipped >= 0);
        ALTER TABLE stock ADD COLUMN inbound_receiving INTEGER NOT NULL DEFAULT 0 CHECK (inbound_receiving >= 0);
        ALTER TABLE stock ADD COLUMN damaged INTEGER NOT NULL DEFAULT 0 CHECK (damaged >= 0);
        CREATE TABLE inbound_plan (
            sequence   INTEGER NOT NULL PRIMARY KEY,
            plan_id    TEXT NOT NULL UNIQUE,
            name       TEXT NOT NULL,
            status     TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            document   TEXT NOT NULL
        );
        CREATE INDEX inbound_plan_by_update ON inbound_plan (updated_at, sequence);
        CREATE TABLE inbound_shipment (
            sequence        INTEGER NOT NULL PRIMARY KEY,
            shipment_id     TEXT NOT NULL UNIQUE,
            confirmation_id TEXT UNIQUE,
            plan_id         TEXT NOT NULL,
            marketplace_id  TEXT NOT NULL,
            status          TEXT NOT NULL,
            updated_at      INTEGER NOT NULL,
            next_change     INTEGER,
            document        TEXT NOT NULL
        );
        CREATE INDEX inbound_shipment_by_plan ON inbound_shipment (plan_id, sequence);
        CREATE INDEX inbound_shipment_confirmed ON inbound_shipment (marketplace_id, sequence) WHERE confirmation_id IS NOT NULL;
        CREATE INDEX inbound_shipment_due ON inbound_shipment (next_change, sequence) WHERE next_change IS NOT NULL;
        CREATE TABLE inbound_operation (
            sequence     INTEGER NOT NULL PRIMARY KEY,
            operation_id TEXT NOT NULL UNIQUE,
            plan_id      TEXT,
            name         TEXT NOT NULL,
            status       TEXT NOT NULL,
            due          INTEGER NOT NULL,
            argument     TEXT NOT NULL,
            problems     TEXT NOT NULL
        );
        CREATE INDEX inbound_operation_due ON inbound_operation (due, sequence) WHERE status = 'IN_PROGRESS';
        CREATE TABLE inbound_prep (
            marketplace_id TEXT NOT NULL,
            seller_sku     TEXT NOT NULL,
            category       TEXT NOT NULL,
            types          TEXT NOT NULL,
            PRIMARY KEY (marketplace_id, seller_sku)
        ) WITHOUT ROWID;
        CREATE TABLE inbound_document (
            document_id TEXT NOT NULL PRIMARY KEY,
            expires     INTEGER NOT NULL,
            content     TEXT NOT NULL
        ) WITHOUT ROWID;
        """;
}
