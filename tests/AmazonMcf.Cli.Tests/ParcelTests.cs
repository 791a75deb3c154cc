using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;

namespace AmazonMcf.Cli;

public class ParcelTests
{
    // Before the virtual time of the embedded service, so that what it returns is newer.
    private static readonly DateTime Recorded = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_parcel_is_listed_until_it_is_completed()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        var ledger = scratch.Path("parcels.db");

        var all = await RunAsync(scratch, "--since", "2020-01-01", "--json");
        var parcels = Objects(all.Output);
        Assert.Equal(["1001", "1002"], parcels.Select(parcel => parcel.GetProperty("ShopOrderId").GetString()).Order());

        var first = await RunAsync(scratch, "--ledger", ledger, "--csv", "--complete");
        var second = await RunAsync(scratch, "--ledger", ledger, "--csv");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal(3, Lines(first.Output).Length);
        Assert.StartsWith("SellerFulfillmentOrderId,ShopOrderId,", first.Output, StringComparison.Ordinal);

        // What Complete-McfParcel needs to complete the rows in a second step.
        string[] identity = ["SellerKey", "SellerFulfillmentOrderId", "Carrier", "TrackingNumber"];
        Assert.Empty(identity.Except(Lines(first.Output)[0].Split(',')));
        Assert.Single(Lines(second.Output));
    }

    [Fact]
    public async Task Claimed_parcels_are_not_listed_by_other_runs()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        var ledger = scratch.Path("parcels.db");

        Assert.Equal(2, Objects((await RunAsync(scratch, "--ledger", ledger, "--claim-for", "1h", "--json")).Output).Count);
        var other = await RunAsync(scratch, "--ledger", ledger, "--complete", "--json");
        Assert.Empty(Objects(other.Output));
        Assert.Contains("2 parcels are not returned: a different run has claimed them until", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_those_of_the_shop()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);

        var rows = await RunAsync(scratch, "1001", "--for", "WooCommerce");
        var requests = await RunAsync(scratch, "1001", "--for", "eBay", "--json");

        Assert.Equal("Order ID,Tracking Provider,Tracking Number,Date Shipped", Lines(rows.Output)[0]);
        Assert.StartsWith("1001,ups,1Z", Lines(rows.Output)[1], StringComparison.Ordinal);
        Assert.Equal(
            "/sell/fulfillment/v1/order/1001/shipping_fulfillment",
            Assert.Single(Objects(requests.Output)).GetProperty("Path").GetString());
    }

    [Theory]
    [InlineData("Order ID,Tracking Provider,Tracking Number,Date Shipped", "WooCommerce")]
    [InlineData("ShopOrderId,TrackingNumber,Method,Path,Body", "eBay")]
    [InlineData("ShopOrderId,TrackingNumber,Method,Path,Body", "Etsy", "--shop-id", "5")]
    public async Task Rows_have_a_header_also_if_there_are_none(string header, string shop, params string[] arguments)
    {
        using var scratch = new Scratch();
        scratch.OpenService().Dispose();

        Assert.Equal([header], Lines((await RunAsync(scratch, ["--for", shop, "--csv", .. arguments])).Output));
        Assert.Empty((await RunAsync(scratch, ["--for", shop, "--json", .. arguments])).Output);
    }

    [Theory]
    [InlineData("2020-07-01")]
    [InlineData("2026-07-04")]
    public async Task An_order_id_that_ends_like_that_of_a_repair_is_the_shops_own(string version)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", [OrderCsv.Header, OrderCsv.Row("1001"), OrderCsv.Row("1001-R1"), OrderCsv.Row("Q-R2")]);
        var channel = scratch.Write("web.json", ["""{ "name": "web", "orderIdPrefix": "W-" }"""]);
        await Mcf.RunAsync("import", file, "--order-id-prefix", "W-", "--api-version", version, "--embedded", scratch.Store, "--unlimited");
        using (var service = scratch.OpenService())
        {
            service.StepClock(TimeSpan.FromDays(6));
        }

        var parcels = Objects((await RunAsync(
            scratch, "--since", "30d", "--channel", channel, "--api-version", version, "--json")).Output);

        Assert.Equal(
            [("W-1001", "1001"), ("W-1001-R1", "1001-R1"), ("W-Q-R2", "Q-R2")],
            parcels.Select(parcel => (Text(parcel, "SellerFulfillmentOrderId"), Text(parcel, "ShopOrderId"))).Order());

        static string Text(JsonElement parcel, string member) => parcel.GetProperty(member).GetString()!;
    }

    [Fact]
    public async Task The_ledger_keeps_completed_parcels_as_long_as_the_option_says()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        var (ledger, seller) = (scratch.Path("parcels.db"), await SellerAsync(scratch));
        await RunAsync(scratch, "--since", "30d", "--ledger", ledger, "--complete");
        using (var service = scratch.OpenService())
        {
            service.StepClock(TimeSpan.FromDays(50));
        }

        await RunAsync(scratch, "--ledger", ledger, "--keep-for", "60d");
        Assert.NotEmpty(Known());
        await RunAsync(scratch, "--ledger", ledger, "--keep-for", "40d");
        Assert.Empty(Known());

        IReadOnlyList<KnownParcel> Known()
        {
            using var store = ParcelLedger.Open(ledger);
            return store.Known(seller, "1001");
        }
    }

    [Fact]
    public async Task Warnings_in_the_output_name_options_of_mcf()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        var ledger = scratch.Path("parcels.db");
        var seller = await SellerAsync(scratch);
        using (var store = ParcelLedger.Open(ledger))
        {
            var order = new McfOrder { SellerFulfillmentOrderId = "A-1", Status = "Processing", IsDetailed = true };
            order.Shipments = [new McfShipment { Packages = [new McfPackage { CarrierCode = "Cat Express", TrackingNumber = "C1" }] }];
            store.Record(seller, order, new ParcelBuilder(new ParcelOptions()).Build(order), Recorded);
        }

        var run = await RunAsync(scratch, "--ledger", ledger, "--json");

        var parcel = Objects(run.Output).Single(parcel => parcel.GetProperty("TrackingNumber").GetString() == "C1");
        Assert.EndsWith("use --carrier-map to map it.", parcel.GetProperty("Warning").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parcel_of_a_forbidden_carrier_is_an_error_and_stays_open()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        var ledger = scratch.Path("parcels.db");

        var run = await RunAsync(scratch, "--ledger", ledger, "--complete", "--forbid-carrier", "UPS");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("is delivered by UPS, which --forbid-carrier forbids", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Objects((await RunAsync(scratch, "--ledger", ledger, "--json")).Output).Count);
    }

    [Fact]
    public async Task A_mapped_carrier_has_its_name_and_can_be_forbidden_by_it()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        string[] map = ["--since", "30d", "--carrier-map", "UPS=Hound Express"];

        var named = await RunAsync(scratch, [.. map, "--json"]);
        var forbidden = await RunAsync(scratch, [.. map, "--forbid-carrier", "hound express"]);
        var unknown = await RunAsync(scratch, "--forbid-carrier", "Hound Express");

        Assert.Equal(["Hound Express", "Hound Express"], Objects(named.Output).Select(parcel => parcel.GetProperty("Carrier").GetString()));
        Assert.DoesNotContain("Hound Express", named.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomeRejected, forbidden.ExitCode);
        Assert.Contains("is delivered by Hound Express, which --forbid-carrier forbids", forbidden.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, unknown.ExitCode);
        Assert.Contains("--carrier-map adds carriers.", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_cannot_be_read_is_in_the_exit_code_and_one_that_is_named_twice_in_one_row()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);

        var run = await RunAsync(scratch, "NO-SUCH", "1001", "1001", "--json");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("'NO-SUCH' could not be read", run.Error, StringComparison.Ordinal);
        Assert.Single(Objects(run.Output));
    }

    [Fact]
    public async Task A_time_may_be_a_duration_and_a_ledger_in_a_missing_folder_is_bad_input()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        var missing = scratch.Path("missing");

        Assert.Equal(2, Objects((await RunAsync(scratch, "--since", "30d", "--json")).Output).Count);
        var run = await RunAsync(scratch, "--ledger", Path.Combine(missing, "parcels.db"));

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("parcels.db", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public void Lost_output_is_known()
    {
        var lost = 0;
        using var writer = new TolerantWriter(new ClosedWriter(), () => lost++);

        writer.WriteLine("parcel");

        Assert.Equal(1, lost);
    }

    [Fact]
    public async Task A_corrected_parcel_has_the_warning_of_the_shop_and_its_own()
    {
        using var scratch = new Scratch();
        await ShipAsync(scratch);
        var ledger = scratch.Path("parcels.db");

        // The ledger has a number of an unknown carrier that the shop has, and one that it may have.
        var seller = await SellerAsync(scratch);
        using (var store = ParcelLedger.Open(ledger))
        {
            store.Record(seller, Order("OLD"), Parcels("OLD"), Recorded);
            store.Complete(Assert.Single(store.Take(seller, Recorded)));
            store.Record(seller, Order("MAYBE"), Parcels("MAYBE"), Recorded.AddMinutes(1));
            Assert.Single(store.Take(seller, Recorded));
        }

        var run = await RunAsync(scratch, "1001", "--ledger", ledger, "--for", "WooCommerce");

        Assert.Equal(2, Lines(run.Output).Length);
        Assert.Contains("remove the previous one ('OLD'", run.Error, StringComparison.Ordinal);
        Assert.Contains("The shop may have 'MAYBE' for the parcel '1Z", run.Error, StringComparison.Ordinal);

        static IReadOnlyList<McfParcel> Parcels(string number) => new ParcelBuilder(new ParcelOptions()).Build(Order(number));

        static McfOrder Order(string number) => new()
        {
            SellerFulfillmentOrderId = "1001",
            DisplayableOrderId = "1001",
            Status = "Processing",
            IsDetailed = true,
            Shipments = [new McfShipment { Packages = [new McfPackage { CarrierCode = "USPS", TrackingNumber = number }] }],
        };
    }

    [Theory]
    [InlineData("--complete requires --ledger", "--complete")]
    [InlineData("--claim-for requires --ledger", "--claim-for", "1h")]
    [InlineData("--claim-for must be positive and at most 1 day", "--ledger", "x.db", "--claim-for", "25h")]
    [InlineData("--claim-for must be positive and at most 1 day", "--ledger", "x.db", "--claim-for", "0s")]
    [InlineData("--ledger-password requires --ledger", "--ledger-password", "env:X")]
    [InlineData("--ledger-password requires a ledger in Redis", "--ledger", "x.db", "--ledger-password", "env:X")]
    [InlineData("--ledger must not contain a password", "--ledger", "redis://:horse@localhost")]
    [InlineData("--ledger must be the path of a file, or the address of Redis", "--ledger", "http://localhost")]
    [InlineData("--forbid-carrier: 'AmaznLogistics' is not the name of a known carrier", "--forbid-carrier", "AmaznLogistics")]
    [InlineData("--forbid-carrier: 'Hound' is not the name of a known carrier", "--forbid-carrier", "Hound", "--carrier-map", "HND=Cat")]
    [InlineData("--carrier-map requires TEXT=NAME, not 'UPS'.", "--carrier-map", "UPS")]
    [InlineData("--carrier-map must map Amazon's text for a carrier to a name, and maps '' to 'UPS'", "--carrier-map", "=UPS")]
    [InlineData("--carrier-map must map Amazon's text for a carrier to a name, and maps 'UPS' to ''", "--carrier-map", "UPS= ")]
    [InlineData("--keep-for requires --ledger", "--keep-for", "60d")]
    [InlineData("--keep-for must be at least 30 days", "--ledger", "x.db", "--keep-for", "29d")]
    [InlineData("--for Etsy requires --shop-id", "--for", "Etsy")]
    [InlineData("--template requires --for Shopify", "--template", "x.json")]
    [InlineData("Magento", "--for", "Magento")]
    [InlineData("Use either order IDs or --since", "1001", "--since", "2020-01-01")]
    public async Task Options_that_contradict_or_are_invalid_are_errors(string message, params string[] arguments)
    {
        using var scratch = new Scratch();

        var run = await RunAsync(scratch, arguments);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_reached_has_the_exit_code_of_an_outage()
    {
        using var scratch = new Scratch();

        var run = await RunAsync(scratch, "--ledger", "redis://127.0.0.1:1");

        Assert.Equal(ExitCode.NoConnection, run.ExitCode);
        Assert.Contains("The ledger 'redis://127.0.0.1:1' cannot be used", run.Error, StringComparison.Ordinal);
    }

    private sealed class ClosedWriter : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }

    private static async Task<string> SellerAsync(Scratch scratch) =>
        Objects((await RunAsync(scratch, "1001", "--json")).Output)[0].GetProperty("SellerKey").GetString()!;

    private static Task<McfRun> RunAsync(Scratch scratch, params string[] arguments) =>
        Mcf.RunAsync(["parcel", "--embedded", scratch.Store, "--unlimited", .. arguments]);

    private static async Task ShipAsync(Scratch scratch)
    {
        var file = scratch.Write("orders.csv", [OrderCsv.Header, OrderCsv.Row("1001"), OrderCsv.Row("1002")]);
        await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--unlimited");
        using var service = scratch.OpenService();
        service.StepClock(TimeSpan.FromDays(6));
    }

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static List<JsonElement> Objects(string output) => [.. Lines(output).Select(line => JsonDocument.Parse(line).RootElement)];
}
