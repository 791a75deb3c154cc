using AmazonMcf.Errors;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Tests.Repairs;

/// <summary>What is recommended about an order can be done in its status, whichever version of the API spells it.</summary>
public sealed class OrderRemedyTests
{
    // By status: whether it can still be canceled, and whether it has units that are shipped.
    private static readonly Dictionary<string, (bool CanBeCanceled, bool IsShipped)> Rules = new(StringComparer.Ordinal)
    {
        [FulfillmentOrderStatuses.New] = (true, false),
        [FulfillmentOrderStatuses.Received] = (true, false),
        [FulfillmentOrderStatuses.Planning] = (true, false),
        [FulfillmentOrderStatuses.Processing] = (false, true),
        [FulfillmentOrderStatuses.Cancelled] = (false, false),
        [FulfillmentOrderStatuses.Complete] = (false, true),
        [FulfillmentOrderStatuses.CompletePartialled] = (false, true),
        [FulfillmentOrderStatuses.Unfulfillable] = (false, false),
        [FulfillmentOrderStatuses.Invalid] = (false, false),
    };

    public static TheoryData<string> Statuses =>
    [
        .. FulfillmentOrderStatuses.All,
        .. FulfillmentOrderStatuses.All.Select(status => status.ToUpperInvariant()),
        "COMPLETE_PARTIALLED",
    ];

    [Fact]
    public void All_statuses_have_a_rule() =>
        Assert.Equal(FulfillmentOrderStatuses.All.Order(StringComparer.Ordinal), Rules.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Statuses))]
    public void No_remedy_is_impossible(string status)
    {
        var (canBeCanceled, isShipped) = Rules[FulfillmentOrderStatuses.Normalize(status)!];

        var change = OrderRemedies.Unchangeable(status);
        Assert.Equal(canBeCanceled, change.Contains("Stop-McfOrder", StringComparison.Ordinal));
        Assert.Equal(isShipped, change.Contains("New-McfReturn", StringComparison.Ordinal));

        var taken = OrderRemedies.RepairIdTaken(status, "1001-R1");
        Assert.Contains("New-McfOrder under a new id", taken, StringComparison.Ordinal);
        Assert.Contains("'1001-R1'", taken, StringComparison.Ordinal);
        if (!canBeCanceled && !isShipped)
        {
            Assert.DoesNotContain("cancel", taken, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("New-McfReturn", OrderRemedies.Uncancellable(status), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Stop-McfOrder", OrderRemedies.Uncancellable(status), StringComparison.Ordinal);
        Assert.DoesNotContain("Stop-McfOrder", OrderRemedies.Unrepairable(status), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_repeated_release_recommends_neither_a_return_nor_a_cancellation(string status)
    {
        var (canBeCanceled, isShipped) = Rules[FulfillmentOrderStatuses.Normalize(status)!];

        var remedy = OrderRemedies.Unreleasable(status, "SHIP");

        Assert.DoesNotContain("New-McfReturn", remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("Stop-McfOrder", remedy, StringComparison.Ordinal);
        Assert.Equal(!canBeCanceled && !isShipped, remedy.Contains("new order", StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing", OrderRemedies.Unreleasable(null, "Ship"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void No_remedy_needs_what_the_version_lacks_without_saying_how(string status)
    {
        foreach (
            var remedy in new[] { OrderRemedies.Unchangeable(status, "2026-07-04"), OrderRemedies.Uncancellable(status, "2026-07-04") })
        {
            Assert.Equal(
                remedy.Contains("New-McfReturn", StringComparison.Ordinal),
                remedy.Contains("New-McfReturn -ApiVersion 2020-07-01", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("-ApiVersion", OrderRemedies.Uncancellable(status, "2020-07-01"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_is_always_processing_may_still_be_canceled() =>
        Assert.Contains("Stop-McfOrder", OrderRemedies.Unchangeable("PROCESSING", "2026-07-04"), StringComparison.Ordinal);

    [Fact]
    public void A_repair_is_tried_again_only_while_the_order_is_open()
    {
        var again = FulfillmentOrderStatuses.All
            .Where(status => OrderRemedies.Unrepairable(status).Contains("again later", StringComparison.Ordinal));
        Assert.Equal(
            [
                FulfillmentOrderStatuses.New, FulfillmentOrderStatuses.Received, FulfillmentOrderStatuses.Planning,
                FulfillmentOrderStatuses.Processing,
            ],
            again);
    }
}
