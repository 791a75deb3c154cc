using System.Globalization;
using System.Text.Json;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

public class InboundTests
{
    private const string Address = """
        {
          "name": "Lark & Pine", "addressLine1": "418 Larkspur Ln", "city": "Ann Arbor", "stateOrRegion": "MI",
          "postalCode": "48103", "countryCode": "US", "phone": "734-555-0101"
        }
        """;

    [Fact]
    public async Task A_file_is_sent_shipped_and_listed()
    {
        using var scratch = new Scratch();
        var send = await SendAsync(scratch, "--yes", "--json");

        Assert.Equal(ExitCode.Done, send.ExitCode);
        Assert.Contains("placement fee", send.Error, StringComparison.Ordinal);
        var shipments = Objects(send.Output);
        Assert.All(shipments, shipment => Assert.StartsWith("FBA", Text(shipment, "ShipmentConfirmationId"), StringComparison.Ordinal));
        var plan = Text(shipments[0], "InboundPlanId");

        var boxes = await Mcf.RunAsync("inbound", "ship", plan, "--embedded", scratch.Store, "--unlimited", "--json");
        var lines = Objects(boxes.Output).Select((box, index) => $"{Text(box, "BoxId")},1Z{index}");
        var tracking = scratch.Write("tracking.csv", lines.Prepend("BoxId,TrackingId"));
        var ship = await Mcf.RunAsync("inbound", "ship", plan, tracking, "--embedded", scratch.Store, "--unlimited", "--json");
        Assert.Equal(ExitCode.Done, ship.ExitCode);
        Assert.All(Objects(ship.Output), shipment => Assert.Equal("SHIPPED", Text(shipment, "Status")));

        var list = await Mcf.RunAsync("inbound", "--status", "SHIPPED", "--embedded", scratch.Store, "--unlimited", "--items", "--json");
        Assert.Equal(70, Objects(list.Output).Sum(item => item.GetProperty("QuantityShipped").GetInt32()));
    }

    [Fact]
    public async Task The_list_of_boxes_is_the_file_to_fill_in_and_a_row_of_a_different_box_is_an_error()
    {
        using var scratch = new Scratch();
        var plan = Text(Objects((await SendAsync(scratch, "--yes", "--json")).Output)[0], "InboundPlanId");
        Task<McfRun> ShipAsync(params string[] options) =>
            Mcf.RunAsync(["inbound", "ship", plan, .. options, "--embedded", scratch.Store, "--unlimited"]);

        var form = (await ShipAsync("--csv")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var empty = await ShipAsync(scratch.Write("empty.csv", form));
        var filled = form.Select((line, row) =>
            line.Split(',') is var cells && row == 0 ? line : string.Join(',', [cells[0], $"1Z{row}", .. cells.Skip(2)])).ToList();
        var foreign = await ShipAsync(scratch.Write("foreign.csv", [.. filled, "FBA0NOSUCHU000001,1Z99" + new string(',', 3)]), "--json");
        var unsent = await Mcf.RunAsync("inbound", "--embedded", scratch.Store, "--unlimited", "--json");
        var ship = await ShipAsync(scratch.Write("filled.csv", filled), "--json");

        Assert.StartsWith("BoxId,TrackingId,", form[0], StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, empty.ExitCode);
        Assert.Contains("must have a box ID and a tracking number.", empty.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadInput, ""), (foreign.ExitCode, foreign.Output));
        Assert.Contains("foreign.csv", foreign.Error, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"ow {filled.Count + 1}"), foreign.Error, StringComparison.Ordinal);
        Assert.Contains("FBA0NOSUCHU000001", foreign.Error, StringComparison.Ordinal);
        Assert.Contains($"must be a box of plan '{plan}'. Nothing was sent.", foreign.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SHIPPED", unsent.Output, StringComparison.Ordinal);
        Assert.True(ship.ExitCode == ExitCode.Done, ship.ToString());
        Assert.All(Objects(ship.Output), shipment => Assert.Equal("SHIPPED", Text(shipment, "Status")));
    }

    [Fact]
    public async Task What_the_service_rejects_is_not_a_missing_connection()
    {
        using var scratch = new Scratch();
        scratch.OpenService().Dispose();
        var file = scratch.Write("tracking.csv", ["BoxId,TrackingId", "B1,1Z1"]);

        var status = await Mcf.RunAsync("inbound", "--status", "FOO", "--embedded", scratch.Store);
        var plan = await Mcf.RunAsync(
            "inbound", "ship", "wf1234abcd-1234-1234-1234-1234abcd5678", file, "--embedded", scratch.Store);
        var order = await Mcf.RunAsync("order", "get", "NO-SUCH-ORDER", "--embedded", scratch.Store);
        var unreachable = await Mcf.RunAsync("inbound", "--connection", "none-such");

        Assert.Contains(
            "warning: 'FOO' is not a known shipment status. The known ones are UNCONFIRMED, WORKING",
            status.Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomeRejected, status.ExitCode);
        Assert.True(plan.ExitCode == ExitCode.SomeRejected, plan.ToString());
        Assert.Equal(ExitCode.SomeRejected, order.ExitCode);
        Assert.Equal(ExitCode.BadInput, unreachable.ExitCode);
    }

    [Fact]
    public async Task Units_of_the_sample_file_are_received_and_shipped_to_a_customer()
    {
        const string Mug = "MUG-ENAMEL-GREEN";
        using var scratch = new Scratch();
        Task<McfRun> RunAsync(params string[] arguments) => Mcf.RunAsync([.. arguments, "--embedded", scratch.Store]);
        async Task<int> FulfillableAsync() =>
            Objects((await RunAsync("inventory", Mug, "--json")).Output).Single().GetProperty("FulfillableQuantity").GetInt32();

        scratch.OpenService().Dispose();
        Assert.Equal(0, await FulfillableAsync());
        var send = await RunAsync(
            "inbound", "send", Mcf.Sample("replenish.csv"), "--from", Mcf.Sample("ship-from.json"), "--units-per-box", "40",
            "--box", "16x12x10x30", "--yes", "--json", "--unlimited");
        var plan = Text(Objects(send.Output)[0], "InboundPlanId");
        var boxes = Objects((await RunAsync("inbound", "ship", plan, "--json")).Output);
        var tracking = scratch.Write(
            "tracking.csv", boxes.Select((box, index) => $"{Text(box, "BoxId")},1Z{index}").Prepend("BoxId,TrackingId"));
        Assert.Equal(ExitCode.Done, (await RunAsync("inbound", "ship", plan, tracking)).ExitCode);
        Assert.Equal(0, await FulfillableAsync());

        Assert.Equal(ExitCode.Done, (await RunAsync("clock", "--step", "60d")).ExitCode);

        var items = Objects((await RunAsync("inbound", "--status", "CLOSED", "--items", "--json")).Output);
        Assert.Equal(416, items.Sum(item => item.GetProperty("QuantityShipped").GetInt32()));
        var received = items.Where(item => Text(item, "Msku") == Mug).Sum(item => item.GetProperty("QuantityReceived").GetInt32());
        var fulfillable = await FulfillableAsync();
        Assert.InRange(fulfillable, 1, received);

        var orders = scratch.Write("orders.csv", [OrderCsv.Header, OrderCsv.Row("FROM-THE-BOX", 3).Replace(OrderCsv.Sku, Mug)]);
        Assert.Contains("created 1", (await RunAsync("import", orders)).LastLine, StringComparison.Ordinal);
        await RunAsync("clock", "--step", "4d");
        Assert.Equal(fulfillable - 3, await FulfillableAsync());
        using var service = scratch.OpenService();
        Assert.Equal("Complete", Assert.Single(service.ReadCommittedState().Orders).Status);
    }

    [Fact]
    public async Task The_clock_shows_its_time_and_advances()
    {
        using var scratch = new Scratch();
        scratch.OpenService().Dispose();

        static DateTime Time(McfRun run) => DateTime.Parse(run.LastLine, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var before = Time(await Mcf.RunAsync("clock", "--embedded", scratch.Store));
        var after = Time(await Mcf.RunAsync("clock", "--step", "36h", "--embedded", scratch.Store));
        Assert.InRange(before, TestStart.Value.UtcDateTime.AddSeconds(-1), TestStart.Value.UtcDateTime.AddHours(12));
        Assert.InRange(after - before, TimeSpan.FromHours(36), TimeSpan.FromHours(48));
        var wrong = await Mcf.RunAsync("clock", "--step", "2x", "--embedded", scratch.Store);
        var missing = await Mcf.RunAsync("clock", "--embedded", scratch.Path("none.db"));

        Assert.Contains("--step requires a time such as 20d", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("There is no embedded store", missing.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (wrong.ExitCode, missing.ExitCode));
        Assert.False(File.Exists(scratch.Path("none.db")));
    }

    [Fact]
    public async Task Without_yes_and_a_terminal_nothing_is_sent()
    {
        using var scratch = new Scratch();

        var send = await SendAsync(scratch);

        Assert.Equal(ExitCode.BadInput, send.ExitCode);
        Assert.Contains("which can cost fees? Add --yes to do so; there is no terminal", send.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.Store));
    }

    [Theory]
    [InlineData("16x12x10", "--box requires length, width, height and weight")]
    [InlineData("16x12x0x30", "--box requires length, width, height and weight")]
    public async Task A_box_without_size_is_an_error(string box, string message)
    {
        using var scratch = new Scratch();

        var send = await SendAsync(scratch, box);

        Assert.Equal(ExitCode.BadInput, send.ExitCode);
        Assert.Contains(message, send.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_JSON_is_named_with_what_it_must_be()
    {
        using var scratch = new Scratch();
        var from = scratch.Write("from.psd1", ["", "@{ Name = 'Lark & Pine' }"]);

        var send = await Mcf.RunAsync(
            "inbound", "send", scratch.Write("units.csv", ["Msku,Quantity", "MUG-ENAMEL-GREEN,40"]), "--from", from,
            "--units-per-box", "20", "--box", "16x12x10x30", "--embedded", scratch.Store, "--yes");

        Assert.Equal(ExitCode.BadInput, send.ExitCode);
        Assert.Contains($"--from: '{from}', line 2: the file must be JSON", send.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePosition", send.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_shipment_is_an_error()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("inbound", "FBA0NOSUCH00", "--embedded", scratch.Store);

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("There is no shipment 'FBA0NOSUCH00'.", run.Error, StringComparison.Ordinal);
    }

    private static Task<McfRun> SendAsync(Scratch scratch, params string[] options)
    {
        var box = options.FirstOrDefault(option => option.Contains('x', StringComparison.Ordinal)) ?? "16x12x10x30";
        return Mcf.RunAsync([
            "inbound", "send", scratch.Write("units.csv", ["Msku,Quantity", "MUG-ENAMEL-GREEN,40", "TEA-MINT-50,30"]),
            "--from", scratch.Write("from.json", [Address]), "--units-per-box", "20", "--box", box,
            "--embedded", scratch.Store, "--unlimited", .. options.Where(option => option != box)]);
    }

    private static List<JsonElement> Objects(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Text(JsonElement item, string member) => item.GetProperty(member).GetString() ?? "";
}
