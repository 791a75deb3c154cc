using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;

namespace AmazonMcf.Tests.Parcels;

/// <summary>What a ledger does, wherever it is stored.</summary>
public abstract partial class LedgerContract
{
    private static readonly DateTime Start = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly ParcelBuilder Builder = new(new ParcelOptions());

    /// <summary>
    /// What is returned after reading an order with these numbers (- for none), returning (get), and completing (done:NUMBER).
    /// </summary>
    public static TheoryData<string, string> Sequences => new()
    {
        { "A", "A New" },
        { "A get", "A New" },
        { "A get done:A", "" },
        { "A done:A A", "" },

        // A number that was not returned is not known to the shop.
        { "A B", "B New" },
        { "A B C", "C New" },

        // A run ended between get and done: the shop may have what it got.
        { "A get B", "B New ?A" },
        { "A get B C", "C New ?A" },
        { "A get B get C", "C New ?A,B" },
        { "A get B A", "A New" },
        { "A get B get A", "A New ?B" },

        // The shop has what was completed.
        { "A get done:A B", "B Corrected A" },
        { "A get done:A B C", "C Corrected A" },
        { "A get done:A B C D", "D Corrected A" },
        { "A get done:A B get C", "C Corrected A ?B" },
        { "A get done:A B get C get D", "D Corrected A ?B,C" },
        { "A get done:A B get done:B C", "C Corrected B" },
        { "A get done:A B get done:B A", "A Corrected B" },

        // The number that the shop has comes back.
        { "A get done:A B A", "" },
        { "A get done:A B get A", "A Corrected B ?B" },
        { "A get done:A B get C A", "A Corrected B ?B" },
        { "A get done:A B get A get done:A", "" },
        { "A get done:A B get A C", "C Corrected A ?B" },
        { "A get done:A B get A get C", "C Corrected A ?B" },
        { "A get done:A B get A get done:A C", "C Corrected A" },

        // Two runs: one completes what has been replaced in the meantime.
        { "A get B done:A", "B Corrected A" },
        { "A get B get done:A", "B Corrected A" },
        { "A get B get C done:A", "C Corrected A ?B" },
        { "A get B get C done:B", "C Corrected B" },
        { "A get done:A B get A done:B", "A Corrected B" },
        { "A get B get done:B done:A", "" },
        { "A get B get done:B done:A C", "C Corrected B" },

        // The order has no parcel for a while.
        { "A - A", "A New" },
        { "A get done:A - A", "" },
        { "A get done:A - B", "B Corrected A" },
        { "A get - B", "B New ?A" },
        { "A - B", "B New" },
        { "A get done:A B get done:B - A", "A Corrected B" },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void The_previous_number_is_the_one_that_the_shop_has(string steps, string expected)
    {
        Run("S-1", steps);
        Assert.Equal(expected, Shown("S-1"));
    }

    [Fact]
    public void Interrupted_runs_converge_to_the_true_state()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var id = $"R-{seed}";
            string? current = null;
            var completed = new List<string>();
            var returned = new HashSet<string>();
            for (var step = 0; step < 30; step++)
            {
                if (random.Next(3) == 0 || current is null)
                {
                    current = "ABCD"[random.Next(4)].ToString();
                    Run(id, current);
                }

                foreach (var parcel in random.Next(3) > 0 ? Take(id) : [])
                {
                    Assert.Equal(current, parcel.TrackingNumber);
                    Assert.All(parcel.UnconfirmedNumbers, number => Assert.Contains(number, returned));
                    Assert.Equal(completed.Count > 0, parcel.Change == McfParcelChange.Corrected);
                    Assert.True(
                        parcel.PreviousNumber == completed.LastOrDefault() || parcel.UnconfirmedNumbers.Contains(parcel.PreviousNumber!));
                    returned.Add(current);
                    if (random.Next(2) == 0)
                    {
                        Run(id, "done:" + current);
                        completed.Add(current);
                    }
                }
            }

            Run(id, $"get done:{current}");
            Assert.Equal("", Shown(id));
        }
    }

    [Fact]
    public void A_carrier_that_changes_with_the_number_unchanged_is_a_correction()
    {
        using var ledger = Open();
        Record(ledger, ParcelOrders.Order("C-1").With("UPS", "A"));
        var first = Assert.Single(Take("C-1"));
        Record(ledger, ParcelOrders.Order("C-1").With("USPS", "A"));
        Assert.Equal(McfParcelChange.New, Assert.Single(Take("C-1")).Change);
        Assert.Contains(
            "may have the same number with a different carrier for the parcel 'A'", Take("C-1")[0].Warning, StringComparison.Ordinal);
        ledger.Complete(first);

        var parcel = Assert.Single(Take("C-1"));
        Assert.Equal(
            (McfParcelChange.Corrected, "A", "UPS", "USPS"),
            (parcel.Change, parcel.PreviousNumber, parcel.PreviousCarrier, parcel.Carrier));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_parcel_is_completed_whatever_a_map_names_its_carrier(int completed)
    {
        string?[] names = [null, "Nice Co", "UPS"];
        var id = $"M-{completed}";
        using var ledger = Open();
        var returned = names.Select(Read).ToList();

        Assert.True(ledger.Complete(Assert.Single(returned[completed])));

        Assert.All(names.Concat(names.Reverse()), name => Assert.Empty(Read(name)));

        // A different number of the same carrier is a correction, also with a map.
        var order = ParcelOrders.Order(id).With("Weird Co", "99888");
        ledger.Record("seller", order, Mapped("Nice Co").Build(order), Start);
        Assert.Equal((McfParcelChange.Corrected, "99887"), (Assert.Single(Take(id)).Change, Take(id)[0].PreviousNumber));

        IReadOnlyList<McfParcel> Read(string? name)
        {
            var read = ParcelOrders.Order(id).With("Weird Co", "99887");
            ledger.Record("seller", read, (name is null ? Builder : Mapped(name)).Build(read), Start);
            return Take(id);
        }

        static ParcelBuilder Mapped(string name) => new(new ParcelOptions
        {
            Carriers = new(new Dictionary<string, string> { ["Weird Co"] = name }),
        });
    }

    [Fact]
    public void Unconfirmed_numbers_are_a_warning()
    {
        Run("W-1", "A get B");
        Assert.EndsWith(
            "The shop may have 'A' for the parcel 'B', which was returned earlier and never completed; replace it there.",
            Assert.Single(Take("W-1")).Warning,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claimed_parcel_is_returned_to_one_run_until_the_claim_ends()
    {
        using var one = Open();
        using var other = Open();
        Record(one, Order("L-1", "A"));
        Assert.Single(one.Take("seller", Start, Long));
        Assert.Empty(other.Take("seller", Start, Long));
        Assert.Empty(other.Take("seller", Start, null, null, out var claims));
        Assert.Equal(1, claims.Count);
        Assert.Contains("a different run has claimed it until 2", claims.Warning, StringComparison.Ordinal);
        Assert.Empty(other.Take("seller", Start, null, id => id != "L-1", out claims));
        Assert.Null(claims.Warning);
        Assert.True(other.Complete(Builder.Build(Order("L-1", "A"))[0]));
        Assert.Empty(other.Take("seller", Start, null, null, out claims));
        Assert.Equal(0, claims.Count);

        Record(one, Order("L-2", "A"));
        Assert.Single(one.Take("seller", Start, TimeSpan.FromTicks(1)));
        Assert.Single(other.Take("seller", Start.AddSeconds(1), TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void A_number_that_replaces_a_claimed_one_waits_for_it()
    {
        using var one = Open();
        using var other = Open();
        Record(one, Order("L-1", "A"));
        var claimed = Assert.Single(one.Take("seller", Start, Long));
        Record(other, Order("L-1", "B"));
        Assert.Empty(other.Take("seller", Start, Long));
        one.Complete(claimed);

        var corrected = Assert.Single(other.Take("seller", Start, Long));
        Assert.Equal(("B", "A"), (corrected.TrackingNumber, corrected.PreviousNumber));
    }

    [Fact]
    public void An_order_that_changed_after_it_was_read_is_read_again()
    {
        using var ledger = Open();
        var read = Order("F-1", "A");
        read.Status = "Cancelled";
        read.Shipments = [];
        ledger.Follow("seller", [read], Start);
        var listed = Order("F-1", "A");
        listed.StatusUpdatedDate = read.StatusUpdatedDate + TimeSpan.FromMinutes(5);
        ledger.Follow("seller", [listed], Start);

        Record(ledger, read);
        Assert.Equal(["F-1"], ledger.Follow("seller", [], Start));

        read.StatusUpdatedDate = listed.StatusUpdatedDate;
        Record(ledger, read);
        Assert.Empty(ledger.Follow("seller", [], Start));
    }

    [Fact]
    public void A_reading_that_is_older_than_the_recorded_one_changes_nothing()
    {
        using var ledger = Open();
        ledger.Record("seller", Order("O-1", "B"), Builder.Build(Order("O-1", "B")), Start.AddMinutes(1));
        ledger.Record("seller", Order("O-1", "A"), Builder.Build(Order("O-1", "A")), Start);

        Assert.Equal("B New", Shown("O-1"));
    }

    [Fact]
    public void The_last_reading_and_the_orders_to_read_are_kept()
    {
        using var ledger = Open();
        Assert.Equal(Start.AddDays(-14), ledger.NextStart("seller", Start));
        var later = Order("K-2", "A");
        later.StatusUpdatedDate = Start.AddDays(7);
        Assert.Equal(["K-1"], ledger.Follow("seller", [Order("K-1", "A")], Start));
        Assert.Equal(["K-1", "K-2"], ledger.Follow("seller", [later], Start.AddDays(7), Start.AddDays(6)));
        Assert.Equal(Start.AddMinutes(-10), ledger.NextStart("SELLER", Start));
        ledger.Follow("seller", [later], Start.AddDays(7), Start.AddDays(-1));
        Assert.Equal(Start.AddDays(7).AddMinutes(-10), ledger.NextStart("seller", Start));
        Assert.Empty(ledger.Follow("other", [], Start));
    }

    [Fact]
    public void Completed_orders_are_purged_by_age_and_never_returned_again()
    {
        using var ledger = Open();
        Record(ledger, Order("P-1", "A"));
        Record(ledger, Order("P-2", "A"));
        ledger.Complete(Assert.Single(Take("P-1")));
        Assert.Equal(0, ledger.Purge("seller", Start));
        Assert.Equal(1, ledger.Purge("seller", Start.AddDays(30)));
        Assert.Empty(ledger.Known("seller", "P-1"));

        Record(ledger, Order("P-1", "A"));
        Assert.Equal("P-2", Assert.Single(ledger.Take("seller", Start)).SellerFulfillmentOrderId);
    }

    [Fact]
    public void A_parcel_of_a_different_seller_or_order_is_not_completed()
    {
        using var ledger = Open();
        Record(ledger, Order("X-1", "A"));
        var parcel = Assert.Single(Take("X-1"));
        Assert.Equal("seller", parcel.SellerKey);
        parcel.SellerKey = "other";
        Assert.False(ledger.Complete(parcel));
        (parcel.SellerKey, parcel.TrackingNumber) = ("SELLER", "B");
        Assert.False(ledger.Complete(parcel));
        parcel.TrackingNumber = "a";
        Assert.True(ledger.Complete(parcel));
    }

    /// <summary>Opens the ledger of the test, as a process does.</summary>
    internal virtual ParcelLedger Open() => new(OpenStore());

    /// <summary>Opens the store of the test.</summary>
    internal abstract ILedgerStore OpenStore();

    private static McfOrder Order(string id, string number) =>
        number == "-" ? ParcelOrders.Order(id) : ParcelOrders.Order(id).With("UPS", number);

    private static void Record(ParcelLedger ledger, McfOrder order) => ledger.Record("seller", order, Builder.Build(order), Start);

    private IReadOnlyList<McfParcel> Take(string id)
    {
        using var ledger = Open();
        return ledger.Take("seller", Start, null, order => order == id);
    }

    private void Run(string id, string steps)
    {
        foreach (var step in steps.Split(' '))
        {
            using var ledger = Open();
            if (step == "get")
            {
                ledger.Take("seller", Start, null, order => order == id);
            }
            else if (step.StartsWith("done:", StringComparison.Ordinal))
            {
                Assert.True(ledger.Complete(Builder.Build(Order(id, step.Substring(5)))[0]));
            }
            else
            {
                Record(ledger, Order(id, step));
            }
        }
    }

    private string Shown(string id) => string.Join("; ", Take(id).Select(parcel =>
        $"{parcel.TrackingNumber} {parcel.Change} {parcel.PreviousNumber}".Trim()
            + (parcel.UnconfirmedNumbers.Count > 0 ? " ?" + string.Join(",", parcel.UnconfirmedNumbers) : "")));
}
