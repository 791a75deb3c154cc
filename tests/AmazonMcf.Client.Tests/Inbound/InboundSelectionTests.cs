using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Workflows;

namespace AmazonMcf.Client.Tests.Inbound;

public class InboundSelectionTests
{
    [Theory]
    [InlineData("a:? b:7 c:9", "b")]
    [InlineData("a:9 b:? c:7", "c")]
    [InlineData("a:? b:?", "a")]
    [InlineData("a:0 b:? c:1", "a")]
    [InlineData("a:7 b:7", "a")]
    public void Of_partnered_carriers_one_without_a_price_is_the_last_choice(string options, string expected)
    {
        var own = new McfInboundTransportOption { TransportationOptionId = "own", ShippingSolution = "USE_YOUR_OWN_CARRIER" };
        var partnered = options.Split(' ').Select(text => text.Split(':')).Select(parts => new McfInboundTransportOption
        {
            TransportationOptionId = parts[0],
            ShippingSolution = "Amazon_Partnered_Carrier",
            Cost = Money(parts[1]),
        });

        Assert.Equal(expected, InboundSelection.Partnered([own, .. partnered]).First().TransportationOptionId);
    }

    [Theory]
    [InlineData("AMAZON_PARTNERED_CARRIER", "12.50", true, "12.50 USD")]
    [InlineData("AMAZON_PARTNERED_CARRIER", "?", true, "price unknown")]
    [InlineData("amazonPartneredCarrier", "?", true, "price unknown")]
    [InlineData("USE_YOUR_OWN_CARRIER", "?", false, "own carrier")]
    [InlineData("USE_YOUR_OWN_CARRIER", "1", true, "1 USD")]
    public void A_partnered_carrier_can_cost_money_even_if_its_price_is_unknown(string solution, string cost, bool canCost, string text)
    {
        var option = new McfInboundTransportOption { ShippingSolution = solution, Cost = Money(cost) };

        Assert.Equal((canCost, text), (InboundSelection.CanCost(option), InboundSelection.CostText(option)));
    }

    [Theory]
    [InlineData("a:OFFERED:?:1 b:OFFERED:4:3 c:OFFERED:4:2", "c")]
    [InlineData("a:EXPIRED:0:1 b:OFFERED:9:1", "b")]
    [InlineData("a:Expired:0:1", null)]
    [InlineData("a:OFFERED:0:1 b:Accepted:9:4", "b")]
    [InlineData("a:EXPIRED:0:1 b:OFFERED:?:2 c:OFFERED:?:1", "c")]
    [InlineData("", null)]
    public void An_expired_placement_is_never_chosen_and_a_confirmed_one_always(string options, string? expected)
    {
        var placements = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(':')).Select(parts =>
            new McfInboundPlacementOption
            {
                PlacementOptionId = parts[0],
                Status = parts[1],
                TotalFee = Money(parts[2]),
                ShipmentIds = [.. Enumerable.Repeat("shipment", int.Parse(parts[3], CultureInfo.InvariantCulture))],
            });

        var chosen = InboundSelection.Cheapest(
            placements, option => option.Status, option => option.TotalFee, option => option.ShipmentIds.Count);
        Assert.Equal(expected, chosen?.PlacementOptionId);
    }

    [Theory]
    [InlineData("a:BLOCKED:1 b:AVAILABLE:3 c:CONGESTED:2", "c")]
    [InlineData("a:Blocked:1 b:Available:2", "b")]
    [InlineData("a:AVAILABLE:? b:AVAILABLE:5", "b")]
    [InlineData("a:BLOCKED:1", null)]
    public void The_earliest_window_that_is_not_blocked_is_chosen(string windows, string? expected)
    {
        var start = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        var all = windows.Split(' ').Select(text => text.Split(':')).Select(parts => new McfInboundWindow
        {
            DeliveryWindowOptionId = parts[0],
            Availability = parts[1],
            StartDate = parts[2] == "?" ? null : start.AddDays(int.Parse(parts[2], CultureInfo.InvariantCulture)),
        });

        Assert.Equal(expected, InboundSelection.EarliestWindow(all)?.DeliveryWindowOptionId);
    }

    private static McfMoney? Money(string value) => value == "?" ? null : new()
    {
        CurrencyCode = "USD",
        Value = decimal.Parse(value, CultureInfo.InvariantCulture),
    };
}
