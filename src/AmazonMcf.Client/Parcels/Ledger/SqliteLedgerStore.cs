using System.Text.Json;
using AmazonMcf.Model;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>A ledger in a file, for the processes of one machine. Not thread-safe.</summary>
/// <param name="file">The file.</param>
internal sealed class SqliteLedgerStore(LedgerFile file) : ILedgerStore
{
    public DateTime ClaimTime(DateTime now) => now;

    public LedgerMark ReadMark(string seller) => file
        .Query(
            "SELECT since, forgotten FROM mark WHERE seller = $1",
            row => new LedgerMark(row.IsDBNull(0) ? null : TimeOf(row, 0), TimeOf(row, 1)), seller)
        .DefaultIfEmpty(new(null, null))
        .First();

    public void Follow(string seller, IReadOnlyCollection<FollowedOrder> orders, DateTime? since, DateTime? start) =>
        file.InTransaction(() =>
        {
            foreach (var order in orders)
            {
                file.Execute(
                    """
                    INSERT INTO followed (seller, order_id, due, until, changed) VALUES ($1, $2, 0, $3, $4)
                    ON CONFLICT DO UPDATE SET due = 0, until = excluded.until, changed = max(changed, excluded.changed)
                    """,
                    seller, order.Id, order.Until.Ticks, order.Changed.Ticks);
            }

            return file.Execute(
                """
                INSERT INTO mark (seller, since) VALUES ($1, $2)
                ON CONFLICT DO UPDATE SET since = coalesce(max(since, excluded.since), since, excluded.since)
                WHERE $3 IS NULL OR since IS NULL OR since >= $3
                """,
                seller, since?.Ticks, start?.Ticks);
        });

    public IReadOnlyList<string> Due(string seller, DateTime now) => file.Query(
        "SELECT order_id FROM followed WHERE seller = $1 AND due <= $2 ORDER BY until, order_id",
        row => row.GetString(0), seller, now.Ticks);

    public DateTime? FollowedUntil(string seller, string orderId) => file
        .Query("SELECT until FROM followed WHERE seller = $1 AND order_id = $2", row => (DateTime?)TimeOf(row, 0), seller, orderId)
        .FirstOrDefault();

    public void Reschedule(string seller, FollowedOrder order, DateTime? due)
    {
        if (due is not { } next)
        {
            file.InTransaction(() => file.Execute(
                "DELETE FROM followed WHERE seller = $1 AND order_id = $2 AND changed <= $3", seller, order.Id, order.Changed.Ticks));
            return;
        }

        file.InTransaction(() => file.Execute(
            """
            INSERT INTO followed (seller, order_id, due, until) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO UPDATE SET due = excluded.due, until = excluded.until WHERE changed <= $5
            """,
            seller, order.Id, next.Ticks, order.Until.Ticks, order.Changed.Ticks));
    }

    public IReadOnlyList<string> OpenOrders(string seller) => file.Query(
        "SELECT DISTINCT order_id FROM parcel WHERE seller = $1 AND completed = 0 AND gone = 0", row => row.GetString(0), seller);

    public LedgerOrder Read(string seller, string orderId) => new(file.Query(
        """
        SELECT content, place, changed, completed, gone, returned, claimed
        FROM parcel WHERE seller = $1 AND order_id = $2 ORDER BY place
        """,
        ReadRow, seller, orderId));

    public IReadOnlyList<T> Update<T>(string seller, IReadOnlyList<string> orderIds, Func<LedgerOrder, T> change) =>
        file.InTransaction(() => orderIds.Select(id =>
        {
            var order = Read(seller, id);
            var result = change(order);
            foreach (var row in order.ChangedRows)
            {
                Write(seller, id, row);
            }

            return result;
        }).ToList());

    public void TakeOver(string seller, string orderId, IReadOnlyCollection<ParcelKey> parcels) => file.InTransaction(() =>
        OtherSellers(seller).Find(other => parcels.Any(parcel => Contains(other, orderId, parcel))) is { } known ? Move(known, seller) : 0);

    public int Purge(string seller, DateTime before) => file.InTransaction(() =>
    {
        file.Execute("DELETE FROM followed WHERE seller = $1 AND until < $2", seller, before.Ticks);
        var ids = file.Query(
            """
            SELECT order_id FROM parcel WHERE seller = $1 GROUP BY order_id
            HAVING max(changed) < $2 AND min(completed = 1 OR gone > 0) = 1
            """,
            row => row.GetString(0), seller, before.Ticks);
        foreach (var id in ids)
        {
            file.Execute("DELETE FROM parcel WHERE seller = $1 AND order_id = $2", seller, id);
        }

        if (ids.Count > 0)
        {
            file.Execute(
                """
                INSERT INTO mark (seller, forgotten) VALUES ($1, $2)
                ON CONFLICT DO UPDATE SET forgotten = max(forgotten, excluded.forgotten)
                """,
                seller, before.Ticks);
        }

        return ids.Count;
    });

    public void Dispose() => file.Dispose();

    // A step from seller to seller in the primary key, where DISTINCT reads all parcels.
    private List<string> OtherSellers(string seller) => file.Query(
        """
        WITH RECURSIVE known (seller) AS (
            SELECT min(seller) FROM parcel
            UNION ALL
            SELECT (SELECT min(parcel.seller) FROM parcel WHERE parcel.seller > known.seller) FROM known WHERE known.seller IS NOT NULL)
        SELECT seller FROM known WHERE seller IS NOT NULL AND seller <> $1
        """,
        row => row.GetString(0), seller);

    private bool Contains(string seller, string orderId, ParcelKey parcel) => file.Query(
        "SELECT 1 FROM parcel WHERE seller = $1 AND order_id = $2 AND carrier = $3 AND number = $4",
        row => row.GetInt64(0), seller, orderId, parcel.Carrier, parcel.Number).Count > 0;

    // The earlier mark: the list is read again from there, so that no order is missed.
    private int Move(string from, string to)
    {
        file.Execute(
            """
            INSERT INTO parcel (seller, order_id, carrier, number, place, content, changed, completed, gone, returned, claimed)
            SELECT $2, order_id, carrier, number, place, content, changed, completed, gone, returned, claimed
            FROM parcel WHERE seller = $1
            ON CONFLICT DO UPDATE SET completed = max(completed, excluded.completed), returned = max(returned, excluded.returned)
            """,
            from, to);
        file.Execute(
            """
            INSERT INTO followed (seller, order_id, due, until, changed)
            SELECT $2, order_id, due, until, changed FROM followed WHERE seller = $1
            ON CONFLICT DO NOTHING
            """,
            from, to);
        file.Execute(
            """
            INSERT INTO mark (seller, since, forgotten) SELECT $2, since, forgotten FROM mark WHERE seller = $1
            ON CONFLICT DO UPDATE SET since = coalesce(min(since, excluded.since), since, excluded.since),
                forgotten = max(forgotten, excluded.forgotten)
            """,
            from, to);
        file.Execute("DELETE FROM followed WHERE seller = $1", from);
        file.Execute("DELETE FROM mark WHERE seller = $1", from);
        return file.Execute("DELETE FROM parcel WHERE seller = $1", from);
    }

    private static DateTime TimeOf(SqliteDataReader row, int column) => new(row.GetInt64(column), DateTimeKind.Utc);

    private static LedgerRow ReadRow(SqliteDataReader row) => new()
    {
        Parcel = JsonSerializer.Deserialize<McfParcel>(row.GetString(0)) ?? throw new JsonException("The parcel is null."),
        Place = (int)row.GetInt64(1),
        Changed = TimeOf(row, 2),
        IsCompleted = row.GetInt64(3) != 0,
        Presence = (LedgerPresence)row.GetInt64(4),
        IsReturned = row.GetInt64(5) != 0,
        ClaimedUntil = TimeOf(row, 6),
    };

    private void Write(string seller, string orderId, LedgerRow row) => file.Execute(
        """
        INSERT INTO parcel (seller, order_id, carrier, number, place, content, changed, completed, gone, returned, claimed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT DO UPDATE SET place = excluded.place, content = excluded.content, changed = excluded.changed,
            completed = excluded.completed, gone = excluded.gone, returned = excluded.returned, claimed = excluded.claimed
        """,
        seller, orderId, row.Key.Carrier, row.Key.Number, row.Place, JsonSerializer.Serialize(row.Parcel), row.Changed.Ticks,
        row.IsCompleted ? 1 : 0, (int)row.Presence, row.IsReturned ? 1 : 0, row.ClaimedUntil.Ticks);
}
