using AmazonMcf.Model;
using AmazonMcf.Repairs;
using static AmazonMcf.Reporting.SampleOrders;

namespace AmazonMcf.Reporting;

/// <summary>A report and <c>Get-McfOrder -Stuck</c> name the same orders, for the same reasons.</summary>
public sealed class AttentionTests
{
    private static readonly Dictionary<string, string> SameReasons = new(StringComparer.Ordinal)
    {
        [McfStuckReason.Unfulfillable] = McfReportReason.Unfulfillable,
        [McfStuckReason.Invalid] = McfReportReason.Invalid,
        [McfStuckReason.PartlyUnshipped] = McfReportReason.PartlyFilled,
        [McfStuckReason.HoldEnding] = McfReportReason.HoldExpires,
    };

    public static TheoryData<string, string, int, int> Orders
    {
        get
        {
            var orders = new TheoryData<string, string, int, int>();
            string[] statuses =
            [
                "New", "Received", "PLANNING", "Processing", "Complete", "COMPLETE_PARTIALLED", "CompletePartialled", "Cancelled",
                "CANCELLED", "Unfulfillable", "UNFULFILLABLE", "invalid", "Unheard",
            ];
            foreach (var status in statuses)
            {
                foreach (var (action, day, units) in new[] { ("Hold", 8, 0), ("HOLD", 9, 1), ("Ship", 9, 0), ("Ship", 18, 2) })
                {
                    orders.Add(status, action, day, units);
                }
            }

            return orders;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Both_find_the_same(string status, string action, int day, int units)
    {
        var order = Order("A-1", status, day, Line(unfulfillable: units));
        order.FulfillmentAction = action;
        order.Items![0].EstimatedShipDate = Now.AddDays(1);

        var stuck = StuckRule.Find(order, Now)?.Reason;
        var reported = Findings.Of(order, Now, ReportZone.Utc).Select(finding => finding.Reason).Where(SameReasons.ContainsValue).ToList();

        Assert.Equal(stuck is not null, reported.Count > 0);
        Assert.True(stuck is null || reported.Contains(SameReasons[stuck]), $"{stuck} is not in {string.Join(", ", reported)}");
        Assert.True(stuck is null || StuckRule.MayApply(order) || units > 0);
    }

    [Fact]
    public void A_passed_ship_date_is_stuck_at_once_and_reported_after_a_day()
    {
        var order = Order("A-1", "Planning", 18);
        order.Items![0].EstimatedShipDate = Now.AddHours(-2);

        Assert.Equal(McfStuckReason.ShipDatePassed, StuckRule.Find(order, Now)?.Reason);
        Assert.Empty(Findings.Of(order, Now, ReportZone.Utc));
        Assert.Equal(
            McfReportReason.DepartureOverdue, Assert.Single(Findings.Of(order, Now.AddDays(1), ReportZone.Utc)).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_order_that_was_placed_again_needs_no_attention_in_any_sequence(bool isRepairFirst)
    {
        McfOrder[] orders =
        [
            Shown("1001", "1001", "Unfulfillable"), Shown("1001-R1", "1001", "Planning"),
            Shown("1002", "1002", "Invalid"), Shown("1002-R1", "1002-R1", "Planning"),
            Shown("1003", "1003", "Invalid"), Shown("1003-R1", "1003", "Cancelled"),
            Shown("1004", "1004", "CompletePartialled"), Shown("1004-R1", "1004", "Planning"),
        ];
        var builder = new McfReportBuilder(Now);
        foreach (var order in isRepairFirst ? orders.Reverse() : orders)
        {
            builder.Add(order);
        }

        var report = builder.Build();

        Assert.Equal(["1002", "1003", "1004"], report.Issues.Select(issue => issue.SellerFulfillmentOrderId).Order(StringComparer.Ordinal));
        Assert.Equal((3, 8), (report.IssueCount, report.OrderCount));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_different_order_with_the_id_of_a_repair_hides_no_issue(bool isRepairFirst)
    {
        var (first, other) = (Shown("Z-1", "Z-1", "Unfulfillable"), Shown("Z-1-R1", "Z-1", "Planning"));
        first.DestinationAddress = new McfAddress { Name = "Jane Doe" };
        other.DestinationAddress = new McfAddress { Name = "John Roe" };
        var builder = new McfReportBuilder(Now);
        builder.Add(isRepairFirst ? other : first);
        builder.Add(isRepairFirst ? first : other);

        Assert.Equal(["Z-1"], builder.Build().Issues.Select(issue => issue.SellerFulfillmentOrderId));
    }

    [Fact]
    public void An_order_that_was_placed_again_is_not_counted_beyond_the_limit_of_the_list_either()
    {
        var builder = new McfReportBuilder(Now);
        for (var i = 0; i < McfReport.ListLimit + 3; i++)
        {
            builder.Add(Shown($"{i}", $"{i}", "Unfulfillable"));
        }

        builder.Add(Shown("0-R1", "0", "Complete"));
        builder.Add(Shown($"{McfReport.ListLimit + 2}-R1", "2", "Complete"));
        builder.Add(Shown($"{McfReport.ListLimit + 2}-R2", "2", "Complete"));

        var report = builder.Build();

        Assert.Equal((McfReport.ListLimit - 1, McfReport.ListLimit + 1), (report.Issues.Count, report.IssueCount));
    }

    private static McfOrder Shown(string id, string displayed, string status)
    {
        var order = Order(id, status);
        order.DisplayableOrderId = displayed;
        return order;
    }
}
