using System.Text.Json;

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
    public async Task Without_yes_the_fees_are_shown_and_the_plan_is_canceled()
    {
        using var scratch = new Scratch();

        var send = await SendAsync(scratch);
        var list = await Mcf.RunAsync("inbound", "--embedded", scratch.Store, "--unlimited", "--json");

        Assert.Equal(ExitCode.SomeRejected, send.ExitCode);
        Assert.Contains("placement fee", send.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was confirmed", send.Error, StringComparison.Ordinal);
        Assert.Empty(list.Output.Trim());
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
