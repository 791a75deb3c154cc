using System.Collections;
using System.Collections.Specialized;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;

namespace AmazonMcf.Tests.Parcels;

public sealed class ParcelLedgerTests : IDisposable
{
    private static readonly DateTime Start = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);
    private static readonly ParcelBuilder Builder = new(new ParcelOptions());

    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;
    private string File => Path.Combine(folder, "parcels.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_parcel_is_open_until_it_is_completed()
    {
        var order = ParcelOrders.Order("A-1", ("1", "MUG", 1)).With("UPS", "1Z5R89390357567127", ("1", "MUG", 1));
        Record(order);
        var parcel = Assert.Single(Open());
        Assert.Equal((McfParcelChange.New, "MUG"), (parcel.Change, parcel.Lines[0].ShopSku));

        Record(order);
        Assert.Single(Open());
        Assert.True(Complete(parcel));
        Record(order);
        Assert.Empty(Open());
    }

    [Fact]
    public void A_different_spelling_is_the_same_parcel()
    {
        Record(ParcelOrders.Order("A-1").With("FEDEX_SMARTPOST", "6129 9998 8208 2117 1811"));
        Assert.True(Complete(Open()[0]));

        Record(ParcelOrders.Order("A-1").With("FedEx SmartPost", "61299998820821171811"));

        Assert.Empty(Open());
    }

    [Theory]
    [InlineData("UPS", "N2")]
    [InlineData("USPS", "N1")]
    public void A_replaced_number_or_carrier_is_a_correction(string carrier, string number)
    {
        Record(ParcelOrders.Order("A-1").With("UPS", "N1"));
        Complete(Open()[0]);

        Record(ParcelOrders.Order("A-1").With(carrier, number));

        var parcel = Assert.Single(Open());
        Assert.Equal(
            (McfParcelChange.Corrected, "N1", "UPS", number),
            (parcel.Change, parcel.PreviousNumber, parcel.PreviousCarrier, parcel.TrackingNumber));
        Complete(parcel);
        Record(ParcelOrders.Order("A-1").With(carrier, number));
        Assert.Empty(Open());
    }

    [Fact]
    public void A_correction_that_is_taken_back_is_one_too()
    {
        foreach (var number in new[] { "N1", "N2", "N1" })
        {
            Record(ParcelOrders.Order("A-1").With("UPS", number));
            Assert.Equal(number, Assert.Single(Open()).TrackingNumber);
            Complete(Open()[0]);
        }

        Assert.Empty(Open());
    }

    [Fact]
    public void A_replaced_number_that_was_not_completed_is_not_reported_any_more()
    {
        Record(ParcelOrders.Order("A-1").With("UPS", "N1"));
        Record(ParcelOrders.Order("A-1").With("UPS", "N2"));

        Assert.Equal("N2", Assert.Single(Open()).TrackingNumber);
    }

    [Fact]
    public void A_further_parcel_is_new_and_one_that_is_missing_for_a_while_stays_completed()
    {
        var both = ParcelOrders.Order("A-1").With("UPS", "N1").With("UPS", "N2");
        Record(ParcelOrders.Order("A-1").With("UPS", "N1"));
        Complete(Open()[0]);

        Record(both);
        Assert.Equal((McfParcelChange.New, "N2"), (Open()[0].Change, Open()[0].TrackingNumber));
        Complete(Open()[0]);
        Record(ParcelOrders.Order("A-1"));
        Record(both);

        Assert.Empty(Open());
    }

    [Fact]
    public void The_parcel_with_the_same_units_is_the_corrected_one()
    {
        var before = ParcelOrders.Order("A-1", ("1", "MUG", 1), ("2", "TEA", 1))
            .With("UPS", "N1", ("1", "MUG", 1)).With("UPS", "N2", ("2", "TEA", 1));
        Record(before);
        foreach (var parcel in Open())
        {
            Complete(parcel);
        }

        Record(ParcelOrders.Order("A-1", ("1", "MUG", 1), ("2", "TEA", 1))
            .With("UPS", "N4", ("2", "TEA", 1)).With("UPS", "N3", ("1", "MUG", 1)));

        Assert.Equal(
            [("N3", "N1"), ("N4", "N2")],
            Open().Select(parcel => (parcel.TrackingNumber, parcel.PreviousNumber!)).OrderBy(pair => pair));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_corrected_parcel_completes_the_units_of_a_bundle_that_the_previous_one_completed(int corrected)
    {
        var parts = new OrderedDictionary { ["MUG"] = 1, ["TEA"] = 2 };
        var builder = new ParcelBuilder(new ParcelOptions { SkuMap = SkuMap.From(new Hashtable { ["SET"] = parts }) });
        var order = ParcelOrders.Order("A-1", ("L1.1", "MUG", 1), ("L1.2", "TEA", 2))
            .With("UPS", "N1", ("L1.1", "MUG", 1)).With("UPS", "N2", ("L1.2", "TEA", 2));
        using var ledger = ParcelLedger.Open(File);
        Read();
        Assert.Equal([0, 1], CompleteAll());

        for (var next = 3; next <= 4; next++)
        {
            order.Shipments![corrected].Packages[0].TrackingNumber = $"N{next}";
            Read();
            Read();
            Assert.Equal([corrected], CompleteAll());
        }

        void Read() => ledger.Record("seller", order, builder.Build(order, ledger.Known("seller", "A-1")), Start);

        List<int> CompleteAll() => [.. ledger.Take("seller", Start).Select(parcel =>
        {
            Assert.True(ledger.Complete(parcel));
            return Assert.Single(parcel.Lines).Quantity;
        })];
    }

    [Fact]
    public void Sellers_and_orders_are_apart()
    {
        Record(ParcelOrders.Order("A-1").With("UPS", "N1"));
        Record(ParcelOrders.Order("A-2").With("UPS", "N1"));
        using var ledger = ParcelLedger.Open(File);

        Assert.Equal(["A-1", "A-2"], ledger.Take("SELLER", Start).Select(parcel => parcel.SellerFulfillmentOrderId));
        Assert.Single(ledger.Take("seller", Start, null, id => id == "A-2"));
        Assert.Empty(ledger.Take("other", Start));
        Assert.False(ledger.Complete(
            new McfParcel { SellerKey = "other", SellerFulfillmentOrderId = "A-1", Carrier = "UPS", TrackingNumber = "N1" }));
    }

    [Fact]
    public void A_seller_with_a_renewed_key_keeps_its_parcels()
    {
        var told = ParcelOrders.Order("A-1").With("UPS", "N1");
        var open = ParcelOrders.Order("A-2").With("UPS", "N2");
        var other = ParcelOrders.Order("A-1").With("UPS", "N9");
        using var ledger = ParcelLedger.Open(File);
        foreach (var (seller, order) in new[] { ("old", told), ("old", open), ("another", other) })
        {
            ledger.Follow(seller, [order], Start);
            ledger.Record(seller, order, Builder.Build(order), Start);
        }

        Assert.True(ledger.Complete(ledger.Take("old", Start, null, id => id == "A-1")[0]));

        // The order A-1 of another seller has a different number.
        ledger.Follow("new", [told], Start.AddHours(1));
        ledger.Record("new", told, Builder.Build(told), Start.AddHours(1));

        Assert.Equal("N2", Assert.Single(ledger.Take("new", Start)).TrackingNumber);
        Assert.Equal("new", ledger.Take("new", Start)[0].SellerKey);
        Assert.Equal("N9", Assert.Single(ledger.Take("another", Start)).TrackingNumber);
        Assert.Empty(ledger.Take("old", Start));
        Assert.Equal(Start.AddDays(-14), ledger.NextStart("old", Start));
        Assert.Contains("A-2", ledger.Follow("new", [], Start.AddHours(1)));
    }

    [Fact]
    public void A_finished_order_whose_shipment_has_no_package_yet_is_read_again()
    {
        var order = ParcelOrders.Order("A-1").With("UPS", null);
        (order.Status, order.Shipments![0].Packages) = ("Complete", []);
        using var ledger = ParcelLedger.Open(File);
        ledger.Follow("seller", [order], Start);

        ledger.Record("seller", order, Builder.Build(order), Start);

        Assert.Empty(ledger.Follow("seller", [], Start.AddHours(23)));
        Assert.Equal(["A-1"], ledger.Follow("seller", [], Start.AddHours(24)));
        order.Shipments[0].Status = "CANCELLED_BY_FULFILLER";
        ledger.Record("seller", order, Builder.Build(order), Start.AddHours(24));
        Assert.Empty(ledger.Follow("seller", [], Start.AddHours(60)));
    }

    [Fact]
    public void Orders_are_followed_until_three_days_after_their_end()
    {
        using var ledger = ParcelLedger.Open(File);
        Assert.Equal(Start.AddDays(-14), ledger.NextStart("seller", Start));
        var order = ParcelOrders.Order("A-1").With("UPS", "N1");
        Assert.Equal(["A-1", "A-2"], ledger.Follow("seller", [order, ParcelOrders.Order("A-2")], Start));
        Assert.Equal(Start.AddMinutes(-10), ledger.NextStart("SELLER", Start));

        Read(order, Start);
        Assert.Equal(["A-1", "A-2"], Due(Start.AddHours(1)).OrderBy(id => id));
        order.Status = "Complete";
        Read(order, Start.AddHours(1));
        Read(Without(), Start.AddHours(1));
        Assert.Empty(Due(Start.AddHours(24)));
        Assert.Equal(["A-1"], Due(Start.AddHours(25)));
        Read(order, Start.AddHours(25));
        Read(order, Start.AddHours(49));
        Assert.Empty(Due(Start.AddDays(60)));
        Assert.Equal(Start.AddMinutes(-10), ledger.NextStart("seller", Start));

        IReadOnlyList<string> Due(DateTime now) => ledger.Follow("seller", [], now);

        void Read(McfOrder one, DateTime now) => ledger.Record("seller", one, Builder.Build(one), now);

        static McfOrder Without()
        {
            var canceled = ParcelOrders.Order("A-2");
            canceled.Status = "Cancelled";
            return canceled;
        }
    }

    [Fact]
    public void A_list_that_begins_later_leaves_out_no_order()
    {
        using var ledger = ParcelLedger.Open(File);
        ledger.Follow("seller", [ParcelOrders.Order("A-1")], Start);
        var later = ParcelOrders.Order("A-2");
        later.StatusUpdatedDate = Start.AddDays(7);

        ledger.Follow("seller", [later], Start.AddDays(7), Start.AddDays(6));
        Assert.Equal(Start.AddMinutes(-10), ledger.NextStart("seller", Start.AddDays(7)));

        ledger.Follow("seller", [later], Start.AddDays(7), Start.AddDays(-1));
        Assert.Equal(Start.AddDays(7).AddMinutes(-10), ledger.NextStart("seller", Start.AddDays(7)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_map_that_names_a_carrier_differently_changes_no_parcel(bool isCompleted)
    {
        var order = ParcelOrders.Order("A-1").With("UPS", "N1");
        var mapped = new ParcelBuilder(new ParcelOptions { Carriers = new(new Dictionary<string, string> { ["UPS"] = "USPS" }) });
        Record(order);
        if (isCompleted)
        {
            Complete(Open()[0]);
        }

        foreach (var builder in new[] { mapped, Builder, mapped })
        {
            using var ledger = ParcelLedger.Open(File);
            ledger.Record("seller", order, builder.Build(order, ledger.Known("seller", "A-1")), Start);
        }

        (string, string)[] expected = isCompleted ? [] : [("USPS", McfParcelChange.New)];
        Assert.Equal(expected, Open().Select(parcel => (parcel.Carrier!, parcel.Change)));
    }

    [Fact]
    public void A_purged_parcel_is_never_reported_again()
    {
        Record(ParcelOrders.Order("A-1").With("UPS", "N1"));
        Record(ParcelOrders.Order("A-2").With("UPS", "N2"));
        Complete(Open()[0]);
        using (var ledger = ParcelLedger.Open(File))
        {
            Assert.Equal(0, ledger.Purge("seller", Start));
            Assert.Equal(1, ledger.Purge("seller", Start.AddDays(30)));
        }

        Record(ParcelOrders.Order("A-1").With("UPS", "N1"));

        Assert.Equal("A-2", Assert.Single(Open()).SellerFulfillmentOrderId);
    }

    [Fact]
    public void A_clock_that_was_wrong_once_hides_no_parcel()
    {
        var order = ParcelOrders.Order("A-1").With("UPS", "N1");
        using var ledger = ParcelLedger.Open(File);
        ledger.Follow("seller", [order], Start);
        var wrong = Start.AddDays(400);
        ledger.Record("seller", order, Builder.Build(order), wrong);
        Assert.True(ledger.Complete(ledger.Take("seller", wrong)[0]));

        order.With("UPS", "N2");
        ledger.Record("seller", order, Builder.Build(order, ledger.Known("seller", "A-1")), Start.AddHours(1));

        Assert.Equal("N2", Assert.Single(ledger.Take("seller", Start.AddHours(1))).TrackingNumber);
    }

    [Fact]
    public void Two_ledgers_of_one_file_see_each_other()
    {
        using var one = ParcelLedger.Open(File);
        using var other = ParcelLedger.Open(File);
        var order = ParcelOrders.Order("A-1").With("UPS", "N1");
        one.Record("seller", order, Builder.Build(order), Start);
        other.Record("seller", order, Builder.Build(order), Start);

        Assert.True(other.Complete(Assert.Single(other.Take("seller", Start))));
        Assert.Empty(one.Take("seller", Start));
    }

    [Fact]
    public async Task Runs_at_the_same_time_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(run => Task.Run(() =>
        {
            using var ledger = ParcelLedger.Open(File);
            for (var i = 0; i < 10; i++)
            {
                var order = ParcelOrders.Order($"A-{i}").With("UPS", $"N{i}").With("UPS", $"M{run}");
                ledger.Record("seller", order, Builder.Build(order), Start);
            }
        })));

        var numbers = Open().GroupBy(parcel => parcel.SellerFulfillmentOrderId).ToList();
        Assert.Equal(10, numbers.Count);
        Assert.All(numbers, order => Assert.Equal(2, order.Count()));
    }

    [Fact]
    public void The_file_is_private()
    {
        ParcelLedger.Open(File).Dispose();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Fact]
    public void A_different_file_is_refused_and_not_changed()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "SellerSku,Quantity\nMUG,1\n and enough text to be longer than the header of a database, "
            + "which is one hundred bytes.");

        var failure = Assert.Throws<McfParcelLedgerException>(() => ParcelLedger.Open(File));

        Assert.Contains("is not a ledger", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("SellerSku", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    private void Record(McfOrder order)
    {
        using var ledger = ParcelLedger.Open(File);
        var id = order.SellerFulfillmentOrderId;
        ledger.Record("seller", order, Builder.Build(order, ledger.Known("seller", id)), Start);
    }

    private IReadOnlyList<McfParcel> Open()
    {
        using var ledger = ParcelLedger.Open(File);
        return ledger.Take("seller", Start);
    }

    private bool Complete(McfParcel parcel)
    {
        using var ledger = ParcelLedger.Open(File);
        return ledger.Complete(parcel);
    }
}
