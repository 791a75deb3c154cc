using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Values for all orders of a run follow the rules for orders.</summary>
public sealed class OrderValueRulesTests
{
    private static readonly string[] Speeds = ["Standard", "express", "", "expedited "];

    [Theory]
    [InlineData(OrderValue.Country, "Germany", "value 'Germany' must be a two-letter ISO 3166-1 country code.")]
    [InlineData(OrderValue.Country, "UK", "value 'UK' must be a two-letter ISO 3166-1 country code; the United Kingdom is GB.")]
    [InlineData(OrderValue.DateFormat, "day/month", "value 'day/month' is not a date format. ")]
    [InlineData(OrderValue.Email, "ann at example.com", "value '***' must be an email address.")]
    [InlineData(OrderValue.Email, "", "value '' must not be empty.")]
    [InlineData(OrderValue.FulfillmentPolicy, "FillSome", "value 'FillSome' must be one of FillOrKill, FillAll, FillAllAvailable.")]
    [InlineData(OrderValue.IdPart, "A\n", "value 'A\n' must not contain line breaks, tabs or other control characters.")]
    [InlineData(OrderValue.Speed, "Warp", "value 'Warp' must be one of Standard, Expedited, Priority, ScheduledDelivery.")]
    public void A_wrong_value_is_named_with_its_rule(object kind, string value, string expected) =>
        Assert.StartsWith(expected, Assert.Single(OrderValueRules.Find((OrderValue)kind, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData(OrderValue.Comment, "Danke für Ihre Bestellung")]
    [InlineData(OrderValue.Country, "de")]
    [InlineData(OrderValue.DateFormat, "DD.MM.YY")]
    [InlineData(OrderValue.Email, "ann@shop.example.com")]
    [InlineData(OrderValue.FulfillmentPolicy, "fillall")]
    [InlineData(OrderValue.IdPart, "WEB-")]
    [InlineData(OrderValue.Speed, "priority")]
    public void A_valid_value_has_no_errors(object kind, string value) => Assert.Empty(OrderValueRules.Find((OrderValue)kind, value));

    [Fact]
    public void Each_speed_of_a_map_is_checked()
    {
        var map = Speeds.Select((speed, index) => (speed, index)).ToDictionary(pair => $"Method {pair.index}", pair => pair.speed);

        Assert.Equal(
            [
                "value 'express' for the shipping method 'Method 1' must be one of Standard, Expedited, Priority, ScheduledDelivery.",
                "value '' for the shipping method 'Method 2' must be one of Standard, Expedited, Priority, ScheduledDelivery.",
            ],
            OrderValueRules.Find(OrderValue.SpeedMap, map));
    }

    [Fact]
    public void Features_dates_and_comments_are_checked()
    {
        McfFeatureSetting[] features = [Feature("BLANK_BOX", "Required"), Feature("blank_box", "Maybe")];

        Assert.Equal(
            [
                "value 'blank_box' (FeatureName) must not be listed more than once.",
                "value 'Maybe' (FeatureFulfillmentPolicy) must be one of Required, NotRequired.",
            ],
            OrderValueRules.Find(OrderValue.Features, features));
        Assert.Single(OrderValueRules.Find(OrderValue.Date, new DateTime(2206, 11, 30, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Empty(OrderValueRules.Find(OrderValue.Date, new DateTime(2026, 11, 30, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Contains(
            "value '***' must not have more than 750", Assert.Single(OrderValueRules.Find(OrderValue.Comment, new string('x', 751))),
            StringComparison.Ordinal);
    }

    private static McfFeatureSetting Feature(string name, string policy) => new() { FeatureName = name, FeatureFulfillmentPolicy = policy };
}
