using System.Text.Json;
using AmazonMcf.Model;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// Remembers the parcels that were read, and which of them the shop has: each parcel is reported until it is completed, and then never
/// again. Also remembers the orders that have to be read again. Several processes can use one file. Not thread-safe.
/// </summary>
internal sealed class ParcelLedger : IDisposable
{
    private const int FirstDays = 14;

    // An order that changes while its list is read could be missed otherwise.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    private readonly LedgerFile file;

    private ParcelLedger(LedgerFile file) => this.file = file;

    /// <summary>Opens a ledger; creates the file if it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="Errors.McfParcelLedgerException">The file cannot be opened, or is not a ledger.</exception>
    public static ParcelLedger Open(string path) => new(LedgerFile.Open(Path.GetFullPath(path)));

    /// <summary>How long completed parcels are kept by default.</summary>
    public static TimeSpan KeepFor { get; } = TimeSpan.FromDays(180);

    /// <summary>The time from which the list of orders has to be read: the end of the last reading, or 14 days ago.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="now">The time of the service.</param>
    public DateTime NextStart(string seller, DateTime now) => file
        .Query("SELECT since FROM mark WHERE seller = $1 AND since IS NOT NULL", row => TimeOf(row, 0) - Overlap, Key(seller))
        .DefaultIfEmpty(now.AddDays(-FirstDays))
        .First();

    /// <summary>
    /// Records that the orders of a list have to be read. From now on none of them is missed, even if the process ends before it reads
    /// them.
    /// </summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="listed">The orders that changed.</param>
    /// <param name="now">The time of the service.</param>
    /// <param name="start">
    /// The time from which the list was read; null for that of NextStart. A list that begins later does not contain all orders after the
    /// last reading, which therefore remains the last one.
    /// </param>
    /// <returns>The orders that have to be read now: these, and others that are followed.</returns>
    public IReadOnlyList<string> Follow(
        string seller, IReadOnlyCollection<McfOrder> listed, DateTime now, DateTime? start = null) => file.InTransaction(() =>
    {
        foreach (var order in listed)
        {
            file.Execute(
                "INSERT INTO followed VALUES ($1, $2, 0, $3) ON CONFLICT DO UPDATE SET due = 0, until = excluded.until",
                Key(seller), order.SellerFulfillmentOrderId, (now + FollowRule.Longest).Ticks);
        }

        file.Execute(
            """
            INSERT INTO mark (seller, since) VALUES ($1, $2)
            ON CONFLICT DO UPDATE SET since = coalesce(max(since, excluded.since), since, excluded.since)
            WHERE $3 IS NULL OR since IS NULL OR since >= $3
            """,
            Key(seller), listed.Max(order => order.StatusUpdatedDate)?.Ticks, start?.Ticks);
        return OrdersDue(seller, now);
    });

    private List<string> OrdersDue(string seller, DateTime now) => file.Query(
        "SELECT order_id FROM followed WHERE seller = $1 AND due <= $2 ORDER BY until, order_id",
        row => row.GetString(0), Key(seller), now.Ticks);

    /// <summary>The parcels of an order that were read before, in this order.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="orderId">The order.</param>
    public IReadOnlyList<ParcelKey> Known(string seller, string orderId) => file.Query(
        "SELECT carrier, number FROM parcel WHERE seller = $1 AND order_id = $2 ORDER BY place",
        row => new ParcelKey(row.GetString(0), row.GetString(1)), Key(seller), orderId);

    /// <summary>Records the parcels of an order: new ones, and those that replace another one.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="order">The order as it was read.</param>
    /// <param name="parcels">All its parcels.</param>
    /// <param name="now">The time of the service.</param>
    public void Record(string seller, McfOrder order, IReadOnlyList<McfParcel> parcels, DateTime now) => file.InTransaction(() =>
    {
        var id = order.SellerFulfillmentOrderId;
        if (!IsForgotten(seller, order))
        {
            var changes = new ParcelChanges(ReadRows(seller, id), parcels);
            changes.Apply(row => Write(seller, id, row, now));
        }

        return Reschedule(seller, id, order, now);
    });

    /// <summary>The parcels that are not completed, in the order in which they were read.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="orders">Only these orders; null for all.</param>
    public IReadOnlyList<McfParcel> Open(string seller, ICollection<string>? orders = null) => [.. file
        .Query(
            "SELECT content, order_id FROM parcel WHERE seller = $1 AND completed = 0 AND gone = 0 ORDER BY changed, order_id, place",
            row => (Content: row.GetString(0), Order: row.GetString(1)), Key(seller))
        .Where(row => orders is null || orders.Contains(row.Order))
        .Select(row => JsonSerializer.Deserialize<McfParcel>(row.Content)!)];

    /// <summary>Records that the shop has a parcel.</summary>
    /// <param name="parcel">The parcel, as it was reported.</param>
    /// <returns>Whether the ledger contains it.</returns>
    public bool Complete(McfParcel parcel) => file.InTransaction(() =>
    {
        var key = ParcelKey.Of(parcel);
        return file.Execute(
            "UPDATE parcel SET completed = 1 WHERE seller = $1 AND order_id = $2 AND carrier = $3 AND number = $4",
            Key(parcel.SellerKey ?? ""), parcel.SellerFulfillmentOrderId, key.Carrier, key.Number) > 0;
    });

    /// <summary>
    /// Deletes completed parcels that have not changed since a time. Orders that have not changed since then are never recorded again.
    /// </summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="before">The time.</param>
    /// <returns>The number of parcels.</returns>
    public int Purge(string seller, DateTime before) => file.InTransaction(() =>
    {
        file.Execute("DELETE FROM followed WHERE seller = $1 AND until < $2", Key(seller), before.Ticks);
        var count = file.Execute(
            "DELETE FROM parcel WHERE seller = $1 AND changed < $2 AND (completed = 1 OR gone = 1)", Key(seller), before.Ticks);
        if (count > 0)
        {
            file.Execute(
                """
                INSERT INTO mark (seller, forgotten) VALUES ($1, $2)
                ON CONFLICT DO UPDATE SET forgotten = max(forgotten, excluded.forgotten)
                """,
                Key(seller), before.Ticks);
        }

        return count;
    });

    /// <summary>Closes the file.</summary>
    public void Dispose() => file.Dispose();

    private static string Key(string seller) => seller.Trim().ToUpperInvariant();

    private static DateTime TimeOf(SqliteDataReader row, int column) => new(row.GetInt64(column), DateTimeKind.Utc);

    private bool IsForgotten(string seller, McfOrder order) => order.StatusUpdatedDate is { } changed && file
        .Query("SELECT forgotten FROM mark WHERE seller = $1", row => TimeOf(row, 0), Key(seller))
        .Exists(forgotten => changed < forgotten);

    private List<LedgerRow> ReadRows(string seller, string orderId) => file.Query(
        "SELECT content, place, completed, gone FROM parcel WHERE seller = $1 AND order_id = $2 ORDER BY place",
        row => new LedgerRow(JsonSerializer.Deserialize<McfParcel>(row.GetString(0))!, (int)row.GetInt64(1))
        {
            IsCompleted = row.GetInt64(2) != 0,
            IsGone = row.GetInt64(3) != 0,
        },
        Key(seller), orderId);

    private void Write(string seller, string orderId, LedgerRow row, DateTime now)
    {
        var key = ParcelKey.Of(row.Parcel);
        file.Execute(
            """
            INSERT INTO parcel VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT DO UPDATE SET
                content = excluded.content, changed = excluded.changed, completed = excluded.completed, gone = excluded.gone
            """,
            Key(seller), orderId, key.Carrier, key.Number, row.Place, JsonSerializer.Serialize(row.Parcel), now.Ticks,
            row.IsCompleted ? 1 : 0, row.IsGone ? 1 : 0);
    }

    private int Reschedule(string seller, string orderId, McfOrder order, DateTime now)
    {
        var until = file
            .Query("SELECT until FROM followed WHERE seller = $1 AND order_id = $2", row => TimeOf(row, 0), Key(seller), orderId)
            .Select(time => (DateTime?)time)
            .FirstOrDefault();
        return FollowRule.NextRead(order, until, now) is not { } next
            ? file.Execute("DELETE FROM followed WHERE seller = $1 AND order_id = $2", Key(seller), orderId)
            : file.Execute(
                "INSERT INTO followed VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET due = excluded.due, until = excluded.until",
                Key(seller), orderId, next.Due.Ticks, next.Until.Ticks);
    }
}
