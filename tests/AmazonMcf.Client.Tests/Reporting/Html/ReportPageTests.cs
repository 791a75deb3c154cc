using AmazonMcf.Model;
using static AmazonMcf.Reporting.SampleOrders;

namespace AmazonMcf.Reporting.Html;

public sealed class ReportPageTests
{
    [Fact]
    public void Every_section_is_there_even_without_orders()
    {
        var page = ReportPage.Write(new McfReportBuilder(Now).Build(), "Empty");

        foreach (var id in new[] { "days", "statuses", "late", "ship", "transit", "skus", "holds", "returns", "issues" })
        {
            Assert.Contains($"<h2 id=\"{id}\">", page, StringComparison.Ordinal);
        }

        Assert.Contains("No orders", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onmouseover=\"x", "&quot; onmouseover=&quot;x")]
    [InlineData("' & co", "&#39; &amp; co")]
    [InlineData("a\0b\u0007c\uFFFFd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("{0} {1:X}", "{0} {1:X}")]
    [InlineData("line\r\nbreak\there", "line  break here")]
    [InlineData("whole \U0001F4E6 pair", "whole \U0001F4E6 pair")]
    public void Whatever_an_order_holds_is_text(string hostile, string expected)
    {
        var page = Page(hostile);

        Assert.Contains($"<bdi>{expected}</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(hostile == expected ? "\0" : hostile, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Contains("<bdi>half \uFFFD pair</bdi>", Page("half \uD83D pair"), StringComparison.Ordinal);

    [Fact]
    public void Long_text_is_cut()
    {
        var page = Page(new string('x', 100_000));

        Assert.Contains(new string('x', 80) + "…</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 501), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_the_own_style_sheet_is_allowed()
    {
        var page = Page("A-1");

        Assert.Contains($"default-src &#39;none&#39;; style-src &#39;{StyleSheet.Instance.Hash}&#39;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(1, "day", 1)]
    [InlineData(92, "day", 92)]
    [InlineData(93, "week", 14)]
    [InlineData(729, "month", 24)]
    [InlineData(40_000, "month", 120)]
    public void Days_become_weeks_and_months_when_they_are_too_many(int length, string unit, int slots)
    {
        var start = new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);
        var days = DaySlots.Of(
        [
            new McfReportDay { Date = start, OrderCount = 1 },
            .. length > 1 ? new[] { new McfReportDay { Date = start.AddDays(length - 1), OrderCount = 2 } } : [],
        ]);

        Assert.Equal((unit, slots), (days.Unit, days.Slots.Count));
        Assert.Equal(length > 1 ? 2 : 1, days.Slots[^1].OrderCount);
    }

    [Theory]
    [InlineData(0, 7, "0 %")]
    [InlineData(1, 1000, "1 %")]
    [InlineData(999, 1000, "99 %")]
    [InlineData(5, 5, "100 %")]
    [InlineData(0, 0, "–")]
    public void A_share_is_never_rounded_to_all_or_none(int part, int whole, string text) =>
        Assert.Equal(text, ReportText.Percent(part, whole));

    [Theory]
    [InlineData(0, "0 h")]
    [InlineData(47, "47 h")]
    [InlineData(48, "2 d")]
    [InlineData(125, "5 d 5 h")]
    public void Spans_are_shown_in_hours_then_days(int hours, string text) =>
        Assert.Equal(text, ReportText.Span(TimeSpan.FromHours(hours)));

    [Fact]
    public void The_seller_is_in_the_title_and_the_time_zone_is_named()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("Test/West", TimeSpan.FromHours(-4), "West", "West");
        var held = Order("A-1", "Received", 8);
        (held.FulfillmentAction, held.ConnectionName) = ("Hold", "DE live");
        var builder = new McfReportBuilder(Now, At(1)) { TimeZone = zone };
        builder.Add(held);

        var page = ReportPage.Write(builder.Build());

        Assert.Contains("<title>Multi-Channel Fulfillment: DE live</title>", page, StringComparison.Ordinal);
        Assert.Contains("Time zone: Test/West (UTC-04:00).", page, StringComparison.Ordinal);
        Assert.Contains("changed since 30 Jun 2026, 20:00", page, StringComparison.Ordinal);
        Assert.Contains("21 Jul 2026, 20:00, soon", page, StringComparison.Ordinal);
        Assert.Contains("on 19 Jul 2026, 20:00", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_a_person_comes_first_with_the_commands_that_help()
    {
        var page = Page("A-1'<b>");

        Assert.InRange(page.IndexOf("id=\"issues\"", StringComparison.Ordinal), 0, page.IndexOf("id=\"days\"", StringComparison.Ordinal));
        Assert.Contains("<code><bdi>Get-McfInventory &#39;A-1&#39;&#39;&lt;b&gt;&#39;</bdi></code>", page, StringComparison.Ordinal);
    }

    private static string Page(string text)
    {
        var order = Order(text, "Unfulfillable", 18, Line(unfulfillable: 1, sku: text));
        order.ShippingSpeedCategory = text;
        order.Shipments = [Shipped(At(19), At(20), carrier: text)];
        order.DestinationAddress = new McfAddress { Name = text };
        var builder = new McfReportBuilder(Now, includePersonalData: true);
        builder.Add(order);
        return ReportPage.Write(builder.Build(), text);
    }
}
