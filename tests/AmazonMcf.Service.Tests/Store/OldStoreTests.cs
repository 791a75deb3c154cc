using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>
/// A store that 0.1.0 made is read, and goes on. <c>tests/data/stores</c> holds one that <see cref="StoreHistory"/> filled, and what 0.1.0
/// answered, byte for byte.
/// </summary>
public sealed class OldStoreTests : IDisposable
{
    private const int VersionOf010 = 2;

    // What is computed when a response is written, and has other words than in 0.1.0.
    private static readonly (string Then, string Now)[] Reworded =
    [
        Description("Handed over.", "Delivered."),
        Description("In the delivery van.", "Out for delivery."),
        Description("Arrived at a depot.", "Arrived at a carrier facility."),
        Description("Left a depot.", "Left a carrier facility."),
        Description("The carrier has taken the parcel over.", "The carrier picked up the parcel."),
    ];

    private readonly StoreFolder folder = new();

    public OldStoreTests() => File.Copy(Data("store-0.1.0.db"), folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Everything_is_answered_as_before()
    {
        Assert.Equal(VersionOf010, Ask("PRAGMA user_version"));
        using (var counter = StoreHistory.Open(folder.Path))
        {
            Same("store-0.1.0.json", StoreHistory.Read(counter));
        }

        Assert.Equal(StoreSchema.Steps.Count, Ask("PRAGMA user_version"));

        using var again = StoreHistory.Open(folder.Path);
        Same("store-0.1.0.json", StoreHistory.Read(again));
    }

    [Fact]
    public void The_work_goes_on_as_it_would_have_gone_on()
    {
        using var counter = StoreHistory.Open(folder.Path);

        StoreHistory.GoOn(counter);

        Same("store-0.1.0-later.json", StoreHistory.Read(counter));
    }

    [Fact]
    public void A_new_store_with_the_same_history_returns_the_same()
    {
        using var fresh = new StoreFolder();
        StoreHistory.Fill(fresh.Path);
        using var counter = StoreHistory.Open(fresh.Path);

        Same("store-0.1.0.json", StoreHistory.Read(counter));
        StoreHistory.GoOn(counter);
        Same("store-0.1.0-later.json", StoreHistory.Read(counter));
    }

    [Fact]
    public void An_order_that_cannot_be_read_leaves_the_whole_store_as_it_was()
    {
        Do("UPDATE fulfillment_order SET document = '{\"Head\":{}}' WHERE order_id = 'OPEN-1'");
        var before = Documents();

        var failure = Assert.Throws<EmbeddedStoreException>(() => StoreHistory.Open(folder.Path));

        Assert.Equal(
            $"The embedded store '{folder.Path}' cannot be upgraded: order 'OPEN-1' cannot be read (ReceivedDate is missing).",
            failure.Message);
        Assert.Equal(VersionOf010, Ask("PRAGMA user_version"));
        Assert.Equal(before, Documents());
    }

    [Fact]
    public void A_move_cut_off_before_its_commit_is_made_again()
    {
        Do("UPDATE fulfillment_order SET document = '{\"Head\":{}}' WHERE order_id = 'OPEN-1'");
        Assert.Throws<EmbeddedStoreException>(() => StoreHistory.Open(folder.Path));
        Do("DELETE FROM fulfillment_order WHERE order_id = 'OPEN-1'");

        using var counter = StoreHistory.Open(folder.Path);

        Assert.Equal(400, counter.Read("OPEN-1").Status);
        var expected = Saved("store-0.1.0.json");
        foreach (var id in new[] { "HELD-2", "SHIPPED-1", "RETURNED-1" })
        {
            Assert.Equal(expected["GET /fulfillmentOrders/" + id], "200 " + counter.Read(id).Text);
        }
    }

    private static (string Then, string Now) Description(string then, string now) =>
        ($"Description\\\":\\\"{then}\\\"", $"Description\\\":\\\"{now}\\\"");

    private static void Same(string name, SortedDictionary<string, string> actual)
    {
        var expected = Saved(name);
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (request, response) in expected)
        {
            Assert.Equal((request, response), (request, actual[request]));
        }
    }

    private static SortedDictionary<string, string> Saved(string name)
    {
        var text = Reworded.Aggregate(File.ReadAllText(Data(name)), (text, words) => text.Replace(words.Then, words.Now));
        return new(JsonSerializer.Deserialize<Dictionary<string, string>>(text)!, StringComparer.Ordinal);
    }

    private static string Data(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "data", "stores", name);
    }

    private List<string> Documents()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT document FROM fulfillment_order ORDER BY sequence";
        using var reader = command.ExecuteReader();
        var documents = new List<string>();
        while (reader.Read())
        {
            documents.Add(reader.GetString(0));
        }

        return documents;
    }

    private long Ask(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private void Do(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        connection.Open();
        return connection;
    }
}
