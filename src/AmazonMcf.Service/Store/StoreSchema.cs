using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Clock;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Notices;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Store;

/// <summary>
/// How the store has grown: entry <c>n</c> brings a store from version <c>n</c> to the next. Entries are never edited once shipped.
/// </summary>
internal static class StoreSchema
{
    private const string Counters = """
        CREATE TABLE counter (
            name  TEXT NOT NULL PRIMARY KEY,
            value INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE request_count (
            operation TEXT NOT NULL PRIMARY KEY,
            seen      INTEGER NOT NULL
        ) WITHOUT ROWID;
        """;

    /// <summary>The steps.</summary>
    public static IReadOnlyList<Action<IStoreSession>> Steps { get; } =
    [
        Scripts(
            Counters,
            SettingTable.Schema,
            ServiceClock.Schema,
            CatalogSchema.Sql,
            BookSchema.Sql,
            FaultTable.Schema,
            DeliveryWindowTable.Schema),
        Scripts(FaultTable.ResponseSchema),
        OrderMigration.Run,
        Scripts(AdditionTable.Schema),
        Scripts(BookSchema.BooksSql),
        Scripts(InboundSchema.Sql),
        Scripts(NoticeSchema.Sql),
    ];

    private static Action<IStoreSession> Scripts(params string[] scripts) => session =>
    {
        foreach (var script in scripts)
        {
            session.Execute(script);
        }
    };
}
