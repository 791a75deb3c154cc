namespace AmazonMcf.Service.Notices;

/// <summary>The tables of notifications, and what fills them.</summary>
internal static class NoticeSchema
{
    /// <summary>
    /// Destinations belong to the application, subscriptions to the seller. A <c>notice</c> is a change that is to be sent. Triggers record
    /// it within the transaction of the change, wherever that is made, and cost one lookup without a subscription.
    /// </summary>
    public const string Sql = """
        CREATE TABLE notification_destination (
            destination_id TEXT NOT NULL PRIMARY KEY,
            name           TEXT NOT NULL,
            arn            TEXT NOT NULL UNIQUE
        ) WITHOUT ROWID;
        CREATE TABLE notification_subscription (
            sequence        INTEGER NOT NULL PRIMARY KEY,
            subscription_id TEXT NOT NULL UNIQUE,
            type            TEXT NOT NULL,
            payload_version TEXT NOT NULL,
            destination_id  TEXT NOT NULL,
            UNIQUE (type, payload_version)
        );
        CREATE TABLE notice (
            sequence       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            type           TEXT NOT NULL,
            event          TEXT NOT NULL,
            at             INTEGER NOT NULL,
            marketplace_id TEXT NOT NULL,
            subject        TEXT NOT NULL,
            status         TEXT NOT NULL,
            detail         TEXT,
            destination_id TEXT
        );
        CREATE TRIGGER notice_of_status AFTER UPDATE OF status ON fulfillment_order
        WHEN NEW.status <> OLD.status
            AND EXISTS (SELECT 1 FROM notification_subscription WHERE type = 'FULFILLMENT_ORDER_STATUS')
        BEGIN
            INSERT INTO notice (type, event, at, marketplace_id, subject, status)
            VALUES ('FULFILLMENT_ORDER_STATUS', 'Order', NEW.status_updated, NEW.marketplace_id, NEW.order_id, NEW.status);
        END;
        CREATE TRIGGER notice_of_shipment AFTER UPDATE OF document ON fulfillment_order
        WHEN EXISTS (SELECT 1 FROM notification_subscription WHERE type = 'FULFILLMENT_ORDER_STATUS')
        BEGIN
            INSERT INTO notice (type, event, at, marketplace_id, subject, status, detail)
            SELECT 'FULFILLMENT_ORDER_STATUS', 'Shipment', NEW.status_updated, NEW.marketplace_id, NEW.order_id, NEW.status, later.value
            FROM json_each(NEW.document, '$.shipments') AS later
            WHERE json_extract(later.value, '$.status') = 'SHIPPED'
                AND NOT EXISTS (
                    SELECT 1 FROM json_each(OLD.document, '$.shipments') AS earlier
                    WHERE json_extract(earlier.value, '$.id') = json_extract(later.value, '$.id')
                        AND json_extract(earlier.value, '$.status') = 'SHIPPED');
            INSERT INTO notice (type, event, at, marketplace_id, subject, status, detail)
            SELECT 'FULFILLMENT_ORDER_STATUS', 'Return', NEW.status_updated, NEW.marketplace_id, NEW.order_id, NEW.status,
                json_object(
                    'received', json_extract(later.value, '$.changedDate'),
                    'sku', (
                        SELECT json_extract(line.value, '$.sku') FROM json_each(NEW.document, '$.lines') AS line
                        WHERE json_extract(line.value, '$.id') = json_extract(later.value, '$.lineId')))
            FROM json_each(NEW.document, '$.returns') AS later
            WHERE json_extract(later.value, '$.isProcessed') = 1
                AND NOT EXISTS (
                    SELECT 1 FROM json_each(OLD.document, '$.returns') AS earlier
                    WHERE json_extract(earlier.value, '$.id') = json_extract(later.value, '$.id')
                        AND json_extract(earlier.value, '$.isProcessed') = 1);
        END;
        CREATE TRIGGER notice_of_stock AFTER UPDATE ON stock
        WHEN (NEW.on_hand <> OLD.on_hand OR NEW.reserved <> OLD.reserved OR NEW.picked <> OLD.picked OR NEW.damaged <> OLD.damaged)
            AND EXISTS (SELECT 1 FROM notification_subscription WHERE type = 'FBA_INVENTORY_AVAILABILITY_CHANGES')
        BEGIN
            INSERT INTO notice (type, event, at, marketplace_id, subject, status, detail)
            SELECT 'FBA_INVENTORY_AVAILABILITY_CHANGES', '', NEW.changed_at, NEW.marketplace_id, product.seller_sku, '',
                json_object(
                    'fnSku', product.fn_sku, 'asin', product.asin, 'name', product.name,
                    'fulfillable', max(0, NEW.on_hand - NEW.reserved - NEW.picked), 'unfulfillable', NEW.damaged,
                    'working', NEW.inbound_working, 'shipped', NEW.inbound + NEW.inbound_shipped, 'receiving', NEW.inbound_receiving,
                    'processing', NEW.picked, 'pending', NEW.reserved)
            FROM product
            WHERE product.marketplace_id = NEW.marketplace_id AND product.fn_sku = NEW.fn_sku;
        END;
        """;
}
