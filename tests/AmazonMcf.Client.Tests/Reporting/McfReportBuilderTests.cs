using AmazonMcf.Model;
using static AmazonMcf.Reporting.SampleOrders;

namespace AmazonMcf.Reporting;

public sealed class McfReportBuilderTests
{
    [Fact]
    public void Nothing_makes_an_empty_report()
    {
        var report = new McfReportBuilder(Now).Build();

        Assert.Equal((0, 0L, 0, null), (report.OrderCount, report.UnitCount, report.IssueCount, report.FirstReceivedDate));
        Assert.Empty(report.Statuses);
        Assert.Equal(Now, report.GeneratedDate);
    }

    [Fact]
    public void A_client_secret_that_expires_is_the_first_of_what_needs_attention()
    {
        var builder = new McfReportBuilder(Now);
        builder.Add(Order("A-1", "Invalid"));
        builder.AddClientSecret("US", Now.AddDays(9), "It expires.");

        var issue = builder.Build().Issues[0];
        Assert.Equal(("US", McfReportReason.ClientSecretExpires, "It expires.", Now.AddDays(9)),
            (issue.SellerFulfillmentOrderId, issue.Reason, issue.Details, issue.Date));
        Assert.Equal(["Get-McfConnection US | Format-List Name, ClientSecretExpires"], issue.Commands);
    }

    [Fact]
    public void Orders_are_counted_by_status_in_the_order_of_an_orders_life()
    {
        var report = Report(
            Order("A-1", "Complete"),
            Order("A-2", "NewlyInvented"),
            Order("A-3", "Received"),
            Order("A-4", "Complete", 18, Line(quantity: 5), Line("2", 1))
        );

        Assert.Equal(
            ["Received 1", "Complete 2", "NewlyInvented 1"],
            report.Statuses.Select(status => $"{status.Status} {status.OrderCount}")
        );
        Assert.Equal((4, 12L), (report.OrderCount, report.UnitCount));
    }

    [Fact]
    public void An_order_counts_once_however_often_it_comes()
    {
        var order = Order("A-1");
        order.Shipments = [Shipped(At(19))];

        var report = Report(order, order);

        Assert.Equal((1, 2L, 2L, 1), (report.OrderCount, report.UnitCount, report.ShippedUnitCount, report.PackageCount));
    }

    [Fact]
    public void Packages_without_a_number_are_told_apart_by_their_shipments()
    {
        var report = Report(WithPackage("A-1", "S-1"), WithPackage("A-2", "S-2"), WithPackage("A-2", "S-2"));

        Assert.Equal(2, report.PackageCount);

        static McfOrder WithPackage(string id, string shipment)
        {
            var order = Order(id);
            order.Shipments = [Shipped(At(19))];
            var package = order.Shipments[0].Packages[0];
            (package.PackageNumber, package.PackageId, package.AmazonShipmentId) = (null, "1", shipment);
            return order;
        }
    }

    [Fact]
    public void Days_are_days_of_receipt()
    {
        var report = Report(Order("A-1", day: 17), Order("A-2", day: 15), Order("A-3", day: 17));

        Assert.Equal([(At(15), 1, 2L), (At(17), 2, 4L)], report.Days.Select(day => (day.Date, day.OrderCount, day.UnitCount)));
        Assert.Equal((At(15), At(17)), (report.FirstReceivedDate, report.LastReceivedDate));
    }

    [Fact]
    public void Ship_times_run_from_receipt_to_departure_by_speed()
    {
        var fast = Order("A-2");
        fast.ShippingSpeedCategory = "Priority";
        fast.Shipments = [Shipped(At(18, 6))];
        var slow = Order("A-1");
        slow.Shipments = [Shipped(At(19, 12)), Shipped(At(20, 0))];

        var times = Report(fast, slow).ShipTimes;

        Assert.Equal(["Standard", "Priority"], times.Select(time => time.Name));
        Assert.Equal((2, "1.12:00:00", "2.00:00:00"), (times[0].Count, times[0].Median, times[0].Longest));
        Assert.Equal([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0], times[0].Bands.Select(band => band.Count));
    }

    [Fact]
    public void Transit_times_are_estimates_until_a_parcel_was_measured()
    {
        var order = Order("A-1");
        order.Shipments = [Shipped(At(10), At(15), package: 7)];
        var builder = new McfReportBuilder(Now);
        builder.Add(order);

        var promised = builder.Build();
        Assert.False(promised.IsTransitMeasured);
        Assert.Equal(("UPS", "5.00:00:00"), (promised.TransitTimesByCarrier[0].Name, promised.TransitTimesByCarrier[0].Median));

        builder.Add(Tracking(7, At(10), At(15), At(16)));
        var measured = builder.Build();
        Assert.True(measured.IsTransitMeasured);
        Assert.Equal("6.00:00:00", measured.TransitTimesByCarrier[0].Median);
        Assert.Equal(("Standard", "6.00:00:00"), (measured.TransitTimesBySpeed[0].Name, measured.TransitTimesBySpeed[0].Median));
    }

    [Fact]
    public void Departures_are_held_against_the_estimate_of_their_lines()
    {
        var onTime = Order("A-1");
        onTime.Shipments = [Shipped(At(19, 12))];
        var late = Order("A-2");
        late.Shipments = [Shipped(At(19, 13))];
        var overdue = Order("A-3");
        var pending = Order("A-4");
        pending.Shipments = [Shipped(At(19, 18))];
        pending.Shipments[0].Status = "PENDING";
        var notYetDue = Order("A-5");
        notYetDue.Items![0].EstimatedShipDate = At(21);
        var held = Order("A-6");
        held.FulfillmentAction = "Hold";

        var figure = Assert.Single(Report(onTime, late, overdue, pending, notYetDue, held).Departures);

        Assert.Equal(("Standard", 1, 1, 2), (figure.Name, figure.OnTime, figure.Late, figure.Overdue));
    }

    [Fact]
    public void Arrivals_are_held_against_the_estimate_of_the_parcel_and_counted_once()
    {
        var builder = new McfReportBuilder(Now);
        builder.Add(Tracking(1, At(10), At(15), At(15)));
        builder.Add(Tracking(2, At(10), At(15), At(15, 1)));
        builder.Add(Tracking(3, At(10), At(19, 23)));
        builder.Add(Tracking(4, At(10), At(21)));
        builder.Add(Tracking(5, At(10), At(15), status: "RETURNED"));
        builder.Add(Tracking(2, At(10), At(15), At(15, 1)));

        var figure = Assert.Single(builder.Build().Arrivals);

        Assert.Equal(("UPS", 1, 1, 1), (figure.Name, figure.OnTime, figure.Late, figure.Overdue));
    }

    [Fact]
    public void Skus_that_could_not_be_filled_are_summed_up_the_worst_first()
    {
        var skus = Report(
            Order("A-1", "Unfulfillable", 18, Line(unfulfillable: 1), Line("2", 9, 9, "LAMP")),
            Order("A-2", "CompletePartialled", 18, Line(unfulfillable: 2), Line("2", sku: "VASE"))).UnfulfillableSkus;

        Assert.Equal([("LAMP", 9L, 1), ("MUG", 3L, 2)], skus.Select(sku => (sku.SellerSku, sku.UnitCount, sku.LineCount)));
    }

    [Fact]
    public void Holds_are_listed_by_their_end_and_flagged_three_days_before()
    {
        var holds = new[] { Order("late", "Received", 15), Order("soon", "Received", 9), Order("over", "Cancelled", 1) };
        foreach (var order in holds)
        {
            order.FulfillmentAction = "Hold";
        }

        var report = Report(holds);

        Assert.Equal(
            [("soon", At(23), true), ("late", At(29), false)],
            report.Holds.Select(hold => (hold.SellerFulfillmentOrderId, hold.ExpiryDate, hold.IsAboutToExpire))
        );
        Assert.Equal(2, report.HoldCount);
    }

    [Fact]
    public void Returns_are_open_until_they_are_processed_and_know_their_sku()
    {
        var order = Order("A-1", "Complete");
        order.ReturnItems =
        [
            new McfReturnItem
            {
                SellerReturnItemId = "r1",
                SellerFulfillmentOrderItemId = "1",
                Status = "New",
                StatusChangedDate = At(19),
                SellerReturnReasonCode = "DAMAGED",
            },
            new McfReturnItem
            {
                SellerReturnItemId = "r2",
                SellerFulfillmentOrderItemId = "1",
                Status = "Processed",
                StatusChangedDate = At(18),
            },
            new McfReturnItem
            {
                SellerReturnItemId = "r3",
                SellerFulfillmentOrderItemId = "gone",
                Status = "New",
                StatusChangedDate = At(17),
            },
        ];

        var report = Report(order);

        Assert.Equal([("r3", null), ("r1", "MUG")], report.OpenReturns.Select(item => (item.SellerReturnItemId, item.SellerSku)));
        Assert.Equal(2, report.OpenReturnCount);
    }

    [Fact]
    public void Recipients_are_named_only_when_asked_for()
    {
        var order = Order("A-1", "Invalid");
        var with = new McfReportBuilder(Now, includePersonalData: true);
        with.Add(order);

        Assert.Null(Assert.Single(Report(order).Issues).Recipient);
        Assert.Equal("Ada Recipient", Assert.Single(with.Build().Issues).Recipient!.Name);
    }

    [Fact]
    public void Lists_keep_the_most_urgent_entries_and_count_all()
    {
        var builder = new McfReportBuilder(Now);
        for (var i = 0; i < McfReport.ListLimit + 10; i++)
        {
            builder.Add(Order($"partly-{i}", "CompletePartialled", 18, Line(unfulfillable: 1)));
        }

        builder.Add(Order("invalid", "Invalid"));

        var report = builder.Build();

        Assert.Equal((McfReport.ListLimit, McfReport.ListLimit + 11), (report.Issues.Count, report.IssueCount));
        Assert.Equal("invalid", report.Issues[0].SellerFulfillmentOrderId);
    }

    [Fact]
    public void Names_beyond_a_limit_are_counted_together()
    {
        var report = Report([.. Enumerable.Range(0, 50).Select(i => Order($"A-{i}", $"Status{i}"))]);

        Assert.Equal(41, report.Statuses.Count);
        Assert.Equal(10, report.Statuses.Single(status => status.Status == "Others").OrderCount);
    }

    [Fact]
    public void Lists_can_be_indexed_in_PowerShell()
    {
        var order = Order("A-1", "CompletePartialled", 18, Line(unfulfillable: 1));
        order.Shipments = [Shipped(At(19), At(20))];

        var report = Report(order);

        object[] lists =
        [
            report.Statuses,
            report.Days,
            report.ShipTimes,
            report.ShipTimes[0].Bands,
            report.TransitTimesBySpeed,
            report.Departures,
            report.UnfulfillableSkus,
            report.Issues,
        ];
        Assert.All(lists, list => Assert.IsAssignableFrom<System.Collections.IList>(list));
    }

    [Fact]
    public void Orders_that_could_not_be_read_are_reported()
    {
        var builder = new McfReportBuilder(Now, At(1));
        builder.AddUnread();

        Assert.Equal((1, 0, At(1)), (builder.Build().UnreadCount, builder.Build().OrderCount, builder.Build().Since));
    }

    private static McfReport Report(params McfOrder[] orders)
    {
        var builder = new McfReportBuilder(Now);
        foreach (var order in orders)
        {
            builder.Add(order);
        }

        return builder.Build();
    }
}
