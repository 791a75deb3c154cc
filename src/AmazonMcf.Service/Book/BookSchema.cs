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
}
