using AmazonMcf.Service;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>A store whose marketplace has many SKUs. The rows of one product are copied, because each registration is a request.</summary>
internal static class BigInventory
{
    public const string Marketplace = "ATVPDKIKX0DER";

    /// <summary>Writes the store.</summary>
    /// <param name="store">The file.</param>
    /// <param name="count">The number of SKUs.</param>
    public static async Task WriteAsync(string store, int count)
    {
        using (EmbeddedService.Open(new EmbeddedServiceOptions { Path = store, TimeScale = 0, Unlimited = true }))
        {
            // Opening writes the tables and the seed catalog.
        }

        await using var database = new SqliteConnection($"Data Source={store};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText =
            """
            CREATE TEMP TABLE pattern AS SELECT * FROM product WHERE marketplace_id = $marketplace LIMIT 1;
            CREATE TEMP TABLE units AS SELECT * FROM stock
                WHERE marketplace_id = $marketplace AND fn_sku = (SELECT fn_sku FROM pattern);
            DELETE FROM product WHERE marketplace_id = $marketplace;
            DELETE FROM stock WHERE marketplace_id = $marketplace;
            CREATE TEMP TABLE number AS
                WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $count) SELECT n FROM number;
            INSERT INTO product (marketplace_id, seller_sku, fn_sku, asin, name, weight_grams, centre, features)
                SELECT marketplace_id, printf('SKU-%07d', n), printf('X%09d', n), asin, name, weight_grams, centre, features
                FROM pattern CROSS JOIN number;
            INSERT INTO stock (marketplace_id, fn_sku, on_hand, reserved, picked, inbound, changed_at)
                SELECT marketplace_id, printf('X%09d', n), on_hand, reserved, picked, inbound, changed_at FROM units CROSS JOIN number;
            """;
        command.Parameters.AddWithValue("$count", count);
        command.Parameters.AddWithValue("$marketplace", Marketplace);
        await command.ExecuteNonQueryAsync();
    }
}
