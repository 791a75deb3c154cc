using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Testing;
using Microsoft.Data.Sqlite;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>
/// An order book with a long list in it, whose last part alone is the short one. Two orders are placed and their rows copied: to place
/// all of them would take longer than everything that is measured.
/// </summary>
/// <param name="Store">The file.</param>
/// <param name="LongSince">The moment from which the long list reaches.</param>
/// <param name="ShortSince">The moment from which the short list reaches.</param>
internal sealed record BigBook(string Store, DateTime LongSince, DateTime ShortSince)
{
    private const string Old = "OLD";
    private const string New = "NEW";

    public static async Task<BigBook> WriteAsync(string store, int longList, int shortList)
    {
        var (longSince, shortSince) = await PlaceAsync(store);
        await using var database = new SqliteConnection($"Data Source={store};Pooling=False");
        await database.OpenAsync();
        await CopyAsync(database, Old, longList - shortList);
        await CopyAsync(database, New, shortList);
        return new BigBook(store, longSince, shortSince);
    }

    private static async Task<(DateTime LongSince, DateTime ShortSince)> PlaceAsync(string store)
    {
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = store, TimeScale = 0, Unlimited = true });
        using var handler = service.CreateHandler();
        using var connection = McfConnection.Open(EmbeddedSettings.Make(), handler);
        var start = service.Now;
        await connection.Outbound.CreateOrderAsync(Orders.Model(Old), new ApiCall());

        // Far enough for the first order to change its status for the last time before the second one comes.
        var later = service.StepClock(TimeSpan.FromMinutes(40));
        await connection.Outbound.CreateOrderAsync(Orders.Model(New), new ApiCall());
        return (start.AddMinutes(-1), later.AddMinutes(-1));
    }

    private static async Task CopyAsync(SqliteConnection database, string id, int count)
    {
        await using var command = database.CreateCommand();
        command.CommandText =
            """
            WITH RECURSIVE number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < $count)
            INSERT INTO fulfillment_order (order_id, marketplace_id, status, status_updated, next_change, waiting, document)
            SELECT order_id || '-' || n, marketplace_id, status, status_updated, NULL, waiting,
                replace(document, '"' || order_id || '"', '"' || order_id || '-' || n || '"')
            FROM fulfillment_order CROSS JOIN number WHERE order_id = $id
            """;
        command.Parameters.AddWithValue("$count", count);
        command.Parameters.AddWithValue("$id", id);
        await command.ExecuteNonQueryAsync();
    }
}
