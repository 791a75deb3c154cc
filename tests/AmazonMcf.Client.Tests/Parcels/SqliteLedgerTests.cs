using AmazonMcf.Errors;
using AmazonMcf.Parcels.Ledger;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Tests.Parcels;

/// <summary>A ledger in a file.</summary>
public sealed class SqliteLedgerTests : LedgerContract, IDisposable
{
    private const string FirstVersion = """
        CREATE TABLE parcel (
            seller TEXT NOT NULL, order_id TEXT NOT NULL, carrier TEXT NOT NULL, number TEXT NOT NULL,
            place INTEGER NOT NULL, content TEXT NOT NULL, changed INTEGER NOT NULL,
            completed INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (seller, order_id, carrier, number)) WITHOUT ROWID;
        CREATE INDEX parcel_open ON parcel (seller, completed, gone) WHERE completed = 0;
        CREATE TABLE followed (
            seller TEXT NOT NULL, order_id TEXT NOT NULL, due INTEGER NOT NULL, until INTEGER NOT NULL,
            PRIMARY KEY (seller, order_id)) WITHOUT ROWID;
        CREATE TABLE mark (seller TEXT PRIMARY KEY, since INTEGER, forgotten INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        PRAGMA application_id = 1296256080;
        PRAGMA user_version = 1;
        INSERT INTO parcel VALUES ('SELLER', 'A-1', 'UPS', 'N1', 0,
            '{"SellerKey":"seller","SellerFulfillmentOrderId":"A-1","Carrier":"UPS","TrackingNumber":"N1","Change":"New"}', 1, 1, 1);
        INSERT INTO parcel VALUES ('SELLER', 'A-1', 'UPS', 'N2', 1,
            '{"SellerKey":"seller","SellerFulfillmentOrderId":"A-1","Carrier":"UPS","TrackingNumber":"N2","Change":"Corrected",
            "PreviousNumber":"N1","PreviousCarrier":"UPS"}', 1, 0, 0);
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    private string Path => System.IO.Path.Combine(folder, "parcels.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_is_an_error_with_its_path()
    {
        var failure = Assert.Throws<McfParcelLedgerException>(() => LedgerPlace.Open(folder));

        Assert.Equal($"The ledger '{folder}' is a folder.", failure.Message);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_database_of_a_different_program_is_not_changed()
    {
        Execute("CREATE TABLE note (text TEXT)");
        var before = File.ReadAllBytes(Path);

        var failure = Assert.Throws<McfParcelLedgerException>(() => Open());

        Assert.Equal($"'{Path}' is a different program's database; it was not changed.", failure.Message);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public async Task Runs_that_create_a_file_at_the_same_time_all_open_it()
    {
        for (var i = 0; i < 25; i++)
        {
            var path = System.IO.Path.Combine(folder, $"parcels-{i}.db");
            using var start = new Barrier(4);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    ParcelLedger.Open(path).Dispose();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
        }
    }

    [Fact]
    public void A_file_of_the_first_version_is_upgraded_and_what_it_contains_may_have_been_returned()
    {
        Execute(FirstVersion);
        using var ledger = Open();
        var order = ParcelOrders.Order("A-1").With("UPS", "N3");
        ledger.Record("seller", order, new AmazonMcf.Parcels.ParcelBuilder(new()).Build(order), order.StatusUpdatedDate!.Value);

        var parcel = Assert.Single(ledger.Take("seller", order.StatusUpdatedDate!.Value));
        Assert.Equal(("N3", "N1"), (parcel.TrackingNumber, parcel.PreviousNumber));
        Assert.Equal(["N2"], parcel.UnconfirmedNumbers);
    }

    [Fact]
    public void A_stop_ends_the_wait_for_another_program_that_writes_the_file()
    {
        using var stop = new CancellationTokenSource();
        using var ledger = ParcelLedger.Open(Path, stop.Token);
        var order = ParcelOrders.Order("A-1").With("UPS", "N1");
        using (var other = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            stop.Cancel();

            Assert.ThrowsAny<OperationCanceledException>(() => Record());
        }

        // The file is free again, and nothing was written.
        Assert.Empty(ledger.Known("seller", "A-1"));
        Record();
        Assert.Single(ledger.Known("seller", "A-1"));

        void Record() => ledger.Record(
            "seller", order, new AmazonMcf.Parcels.ParcelBuilder(new()).Build(order), order.StatusUpdatedDate!.Value);
    }

    [Fact]
    public void A_damaged_page_is_an_error_of_the_ledger_in_every_operation()
    {
        Fill(40);
        var bytes = File.ReadAllBytes(Path);
        const int PageSize = 4096;
        Assert.True(bytes.Length > 4 * PageSize);
        bytes.AsSpan(PageSize).Fill(0xA5);
        File.WriteAllBytes(Path, bytes);

        var order = ParcelOrders.Order("A-1").With("UPS", "N9");
        var now = order.StatusUpdatedDate!.Value;
        Action<ParcelLedger>[] operations =
        [
            ledger => ledger.NextStart("seller", now),
            ledger => ledger.Follow("seller", [order], now),
            ledger => ledger.Known("seller", "A-1"),
            ledger => ledger.Record("seller", order, new AmazonMcf.Parcels.ParcelBuilder(new()).Build(order), now),
            ledger => ledger.Take("seller", now),
        ];
        Assert.All(operations, operation =>
        {
            var failure = Assert.Throws<McfParcelLedgerException>(() => OpenAnd(operation));
            Assert.Equal($"The ledger '{Path}' is damaged.", failure.Message);
        });
    }

    [Theory]
    [InlineData("content", "'{\"Carrier\":'")]
    [InlineData("content", "'null'")]
    [InlineData("content", "'[1]'")]
    [InlineData("changed", "-5")]
    [InlineData("claimed", "9223372036854775807")]
    public void A_damaged_value_is_an_error_of_the_ledger(string column, string value)
    {
        Fill(1);
        Execute($"UPDATE parcel SET {column} = {value}");

        var failure = Assert.Throws<McfParcelLedgerException>(() => OpenAnd(ledger => ledger.Known("seller", "A-0")));

        Assert.Equal($"The ledger '{Path}' is damaged.", failure.Message);
        Assert.Equal("McfParcelLedgerFailed", failure.ErrorId);
    }

    private void Fill(int orders) => OpenAnd(ledger =>
    {
        for (var i = 0; i < orders; i++)
        {
            var order = ParcelOrders.Order($"A-{i}").With("UPS", $"N{i}");
            ledger.Record("seller", order, new AmazonMcf.Parcels.ParcelBuilder(new()).Build(order), order.StatusUpdatedDate!.Value);
        }
    });

    private void OpenAnd(Action<ParcelLedger> work)
    {
        using var ledger = Open();
        work(ledger);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    internal override ParcelLedger Open() => ParcelLedger.Open(Path);

    internal override ILedgerStore OpenStore() => new SqliteLedgerStore(LedgerFile.Open(Path));
}
