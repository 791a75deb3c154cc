using static AmazonMcf.Reporting.SampleOrders;

namespace AmazonMcf.Reporting;

public sealed class HelpfulCommandsTests
{
    [Fact]
    public void Every_reason_has_a_command() => Assert.All(
        McfReportReason.All,
        reason =>
            Assert.Contains(
                HelpfulCommands.For(reason, "A-1", Order("A-1")), command => command.Contains("A-1", StringComparison.Ordinal)));

    [Fact]
    public void A_hold_that_ends_is_released_or_canceled() => Assert.Equal(
        ["Submit-McfOrder US-1", "Stop-McfOrder US-1"], HelpfulCommands.For(McfReportReason.HoldExpires, "US-1", null));

    [Fact]
    public void Missing_units_are_looked_up_by_sku()
    {
        var order = Order("A-1", "Unfulfillable", 18, Line(unfulfillable: 1), Line("2"), Line("3", 1, 1, "50% wool"), Line("4", 1, 1));

        Assert.Equal(
            ["Get-McfInventory MUG, '50% wool'"], HelpfulCommands.For(McfReportReason.Unfulfillable, "A-1", order));
    }

    [Fact]
    public void A_parcel_without_an_order_id_has_none() =>
        Assert.Empty(HelpfulCommands.For(McfReportReason.ParcelInTrouble, "", null));

    [Fact]
    public void An_issue_has_the_commands_of_all_its_reasons_once()
    {
        var order = Order("A-1", "Received", 8);
        order.FulfillmentAction = "Hold";
        order.Items![0].EstimatedShipDate = At(10);
        var builder = new McfReportBuilder(Now);
        builder.Add(order);

        var commands = Assert.Single(builder.Build().Issues).Commands;

        Assert.Equal("Submit-McfOrder A-1", commands[0]);
        Assert.Equal(commands.Distinct(), commands);
    }

    [Theory]
    [InlineData("US-25006", "US-25006")]
    [InlineData("1001", "'1001'")]
    [InlineData("1e5", "'1e5'")]
    [InlineData("-Force", "'-Force'")]
    [InlineData("A/B #1+x", "'A/B #1+x'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("it\u2019s; \u2018rm\u201B", "'it\u2019\u2019s; \u2018\u2018rm\u201B\u201B'")]
    [InlineData("$(Get-Item .)", "'$(Get-Item .)'")]
    [InlineData("", "''")]
    public void A_value_cannot_become_a_command(string value, string quoted) => Assert.Equal(quoted, CommandText.Quote(value));
}
