namespace AmazonMcf.Service.Book;

/// <summary>The tables of the order book.</summary>
internal static class BookSchema
{
    /// <summary>
    /// An order is one document, written whole; in addition there are the columns that are searched. <c>next_change</c> is when time will
    /// change the order again, <c>waiting</c> says that stock coming in may change it sooner.
    /// </summary>
    public const string Sql = """
        CREATE TABLE fulfillment_order (
            sequence       INTEGER NOT NULL PRIMARY KEY,
            order_id       TEXT NOT NULL UNIQUE,
            marketplace_id TEXT NOT NULL,
            status         TEXT NOT NULL,
            status_updated INTEGER NOT NULL,
            next_change    INTEGER,
            waiting        INTEGER NOT NULL,
            document       TEXT NOT NULL
        );
        CREATE INDEX fulfillment_order_by_change ON fulfillment_order (status_updated, order_id);
        CREATE INDEX fulfillment_order_due ON fulfillment_order (next_change, sequence) WHERE next_change IS NOT NULL;
        CREATE INDEX fulfillment_order_waiting ON fulfillment_order (marketplace_id) WHERE waiting = 1;
        CREATE TABLE package (
            package_number INTEGER NOT NULL PRIMARY KEY,
            order_id       TEXT NOT NULL
        );
        """;

    /// <summary>
    /// Gives each version of the API a book of its own, for stores whose versions do not share one: the same id may be in several books.
    /// </summary>
    public const string BooksSql = """
        CREATE TABLE order_of_book (
            sequence       INTEGER NOT NULL PRIMARY KEY,
            book           TEXT NOT NULL DEFAULT '',
            order_id       TEXT NOT NULL,
            marketplace_id TEXT NOT NULL,
            status         TEXT NOT NULL,
            status_updated INTEGER NOT NULL,
            next_change    INTEGER,
            waiting        INTEGER NOT NULL,
            document       TEXT NOT NULL,
            UNIQUE (book, order_id)
        );
        INSERT INTO order_of_book
            SELECT sequence, '', order_id, marketplace_id, status, status_updated, next_change, waiting, document FROM fulfillment_order;
        DROP TABLE fulfillment_order;
        ALTER TABLE order_of_book RENAME TO fulfillment_order;
        CREATE INDEX fulfillment_order_by_change ON fulfillment_order (book, status_updated, order_id);
        CREATE INDEX fulfillment_order_due ON fulfillment_order (next_change, sequence) WHERE next_change IS NOT NULL;
        CREATE INDEX fulfillment_order_waiting ON fulfillment_order (marketplace_id) WHERE waiting = 1;
        ALTER TABLE package ADD COLUMN book TEXT NOT NULL DEFAULT '';
        """;
}
