using static AmazonMcf.Reporting.SampleOrders;

namespace AmazonMcf.Reporting;

public sealed class FindingsTests
{
    [Fact]
    public void An_order_in_transit_needs_no_attention()
    {
        var order = Order("A-1");
        order.Shipments = [Shipped(At(19))];

        Assert.Empty(Findings.Of(order, Now, ReportZone.Utc));
    }

    [Theory]
    [InlineData("Invalid", 0, McfReportReason.Invalid, "Correct it")]
    [InlineData("Unfulfillable", 2, McfReportReason.Unfulfillable, "Nothing could be shipped: 2 x MUG.")]
    [InlineData("CompletePartialled", 1, McfReportReason.PartlyFilled, "Part of the order could not be shipped: 1 x MUG.")]
    public void The_status_tells(string status, int unfulfillable, string reason, string text)
    {
        var finding = Assert.Single(Findings.Of(Order("A-1", status, 18, Line(unfulfillable: unfulfillable)), Now, ReportZone.Utc));

        Assert.Equal(reason, finding.Reason);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_missing_lines_are_summed_up()
    {
        var lines = Enumerable.Range(1, 5).Select(i => Line($"{i}", 1, 1, $"SKU{i}")).ToArray();

        Assert.Contains(
            "1 x SKU3 and 2 more lines.",
            Assert.Single(Findings.Of(Order("A-1", "Unfulfillable", 18, lines), Now, ReportZone.Utc)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_hold_is_named_three_days_before_its_end(int received, bool isNamed)
    {
        var order = Order("A-1", "Received", received);
        order.FulfillmentAction = "Hold";

        Assert.Equal(
            isNamed,
            Findings.Of(order, Now, ReportZone.Utc).Any(finding => finding.Reason == McfReportReason.HoldExpires && finding.Date == At(23))
        );
    }

    [Theory]
    [InlineData("Hold", 15, true)]
    [InlineData("Hold", 14, false)]
    [InlineData("Ship", 15, false)]
    public void A_hold_that_ran_out_is_distinguished_from_a_cancellation(string action, int cancelled, bool ranOut)
    {
        var order = Order("A-1", "Cancelled", 1);
        order.FulfillmentAction = action;
        order.StatusUpdatedDate = At(cancelled);

        Assert.Equal(ranOut, Findings.Of(order, Now, ReportZone.Utc).Any(finding => finding.Reason == McfReportReason.HoldRanOut));
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(19, false)]
    public void A_departure_is_overdue_after_a_grace_period_of_a_day(int due, bool isOverdue)
    {
        var order = Order("A-1");
        order.Items![0].EstimatedShipDate = At(due);

        Assert.Equal(isOverdue, Findings.Of(order, Now, ReportZone.Utc).Any(finding => finding.Reason == McfReportReason.DepartureOverdue));
    }

    [Fact]
    public void Units_that_have_left_or_are_cancelled_are_not_overdue()
    {
        var order = Order("A-1", "Processing", 10, Line(quantity: 5));
        order.Items![0].EstimatedShipDate = At(12);
        order.Items[0].CancelledQuantity = 3;
        order.Shipments = [Shipped(At(12))];

        Assert.Empty(Findings.Of(order, Now, ReportZone.Utc));

        order.Items[0].CancelledQuantity = 2;
        Assert.Equal(McfReportReason.DepartureOverdue, Assert.Single(Findings.Of(order, Now, ReportZone.Utc)).Reason);
    }

    [Theory]
    [InlineData("UNDELIVERABLE", null, McfReportReason.ParcelInTrouble)]
    [InlineData("IN_TRANSIT", "EVENT_409", McfReportReason.ParcelInTrouble)]
    [InlineData("IN_TRANSIT", null, McfReportReason.ArrivalOverdue)]
    public void A_parcel_needs_attention_by_status_event_and_date(string status, string? code, string reason)
    {
        var finding = Assert.Single(Findings.Of(Tracking(7, At(10), At(15), status: status, code: code), Now, ReportZone.Utc));

        Assert.Equal(reason, finding.Reason);
        Assert.StartsWith("Parcel 7", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parcel_that_arrived_or_is_due_soon_needs_no_attention()
    {
        Assert.Empty(Findings.Of(Tracking(1, At(10), At(15), At(18)), Now, ReportZone.Utc));
        Assert.Empty(Findings.Of(Tracking(1, At(10), At(19, 1)), Now, ReportZone.Utc));
    }

    [Fact]
    public void Sentences_hold_no_personal_data()
    {
        var order = Order("A-1", "Invalid", 18, Line(unfulfillable: 1));

        Assert.DoesNotContain(Findings.Of(order, Now, ReportZone.Utc), finding => finding.Text.Contains("Ada", StringComparison.Ordinal));
    }
}
