using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Submission;

public sealed class ReturnPlanTests
{
    private readonly McfOrder order = new()
    {
        SellerFulfillmentOrderId = "A-1",
        Items =
        [
            new McfOrderItem { SellerFulfillmentOrderItemId = "1", SellerSku = "MUG", Quantity = 3 },
            new McfOrderItem { SellerFulfillmentOrderItemId = "2", SellerSku = "TEE", Quantity = 1 },
        ],
        Shipments = [Shipment("S1", "SHIPPED", ("1", 2)), Shipment("S2", "SHIPPED", ("1", 1), ("2", 1))],
    };

    [Fact]
    public void A_selection_for_everything_names_each_shipped_unit_once()
    {
        var items = ReturnPlan.Make(order, new ReturnSelection { ReturnReasonCode = "WRONG", ReturnComment = "sorry" });

        Assert.Equal(["1-1 S1", "1-2 S1", "1-3 S2", "2-1 S2"], Names(items));
        Assert.All(items, item => Assert.Equal(("WRONG", "sorry"), (item.ReturnReasonCode, item.ReturnComment)));
    }

    [Fact]
    public void A_selection_may_name_a_line_a_SKU_a_shipment_and_a_number_of_units()
    {
        Assert.Equal(["1-1 S1"], Names(ReturnPlan.Make(order, new ReturnSelection { SellerFulfillmentOrderItemId = "1", Quantity = 1 })));
        Assert.Equal(["2-1 S2"], Names(ReturnPlan.Make(order, new ReturnSelection { SellerSku = "TEE" })));
        Assert.Equal(["1-3 S2"], Names(ReturnPlan.Make(order, new ReturnSelection { SellerSku = "MUG", AmazonShipmentId = "S2" })));
    }

    [Fact]
    public void A_selection_that_others_came_before_takes_the_units_after_theirs() =>
        Assert.Equal(
            ["1-2 S1"],
            Names(ReturnPlan.Make(order, new ReturnSelection { SellerFulfillmentOrderItemId = "1", Quantity = 1 }.After(1)))
        );

    [Fact]
    public void Units_that_were_never_sent_are_asked_for_so_that_the_service_can_say_why_not() =>
        Assert.Equal(
            ["2-1 S2", "2-2 S2"],
            Names(ReturnPlan.Make(order, new ReturnSelection { SellerFulfillmentOrderItemId = "2", Quantity = 2 }))
        );

    [Theory]
    [InlineData("1", 99, null, 0, "1-1 S1, 1-2 S1, 1-3 S2", "1-4", "99", "3", "96")]
    [InlineData("1", int.MaxValue, null, 0, "1-1 S1, 1-2 S1, 1-3 S2", "1-4", "2147483647", "3", "2147483644")]
    [InlineData("1", 4, "S1", 0, "1-1 S1, 1-2 S1", "1-4", "4", "2 (shipment 'S1')", "2")]
    [InlineData("1", 2, null, 2, "1-3 S2", "1-4", "4", "3", "1")]
    [InlineData("1", 2, null, 5, "", "1-6", "7", "3", "2")]
    public void Units_beyond_those_shipped_are_told_apart(
        string line, int quantity, string? shipment, int skip, string items, string first, string wanted, string shipped, string excess)
    {
        var units = ReturnPlan.Split(
            order, new() { SellerFulfillmentOrderItemId = line, Quantity = quantity, AmazonShipmentId = shipment, Skip = skip });

        Assert.Equal(items, string.Join(", ", Names(units.Items)));
        var entry = Assert.Single(units.Excess);
        Assert.Equal(("A-1", line, first, "NoReturnableQuantity"),
            (entry.SellerFulfillmentOrderId, entry.SellerFulfillmentOrderItemId, entry.SellerReturnItemId, entry.ReasonCode));
        Assert.Equal(
            $"Units to return, including earlier returns: {wanted}; units that can be returned: {shipped}. Not sent: {excess}.",
            entry.Description);
    }

    [Fact]
    public void Each_line_has_its_own_excess_and_keeps_its_units()
    {
        var units = ReturnPlan.Split(order, new() { Quantity = 2 });

        Assert.Equal(["1-1 S1", "1-2 S1", "2-1 S2"], Names(units.Items));
        Assert.Equal("2-2", Assert.Single(units.Excess).SellerReturnItemId);
    }

    [Fact]
    public void A_selection_of_what_was_shipped_has_no_excess()
    {
        Assert.Empty(ReturnPlan.Split(order, new()).Excess);
        Assert.Empty(ReturnPlan.Split(order, new() { SellerSku = "MUG", Quantity = 3 }).Excess);
        Assert.Equal(["RMA7 S1", "RMA7-2 S1", "RMA7-3 S2"], Names(ReturnPlan.Split(order, Own("RMA7", 3)).Items));
        Assert.Equal("RMA7-4", Assert.Single(ReturnPlan.Split(order, Own("RMA7", 5)).Excess).SellerReturnItemId);
    }

    [Fact]
    public void Units_remain_until_each_shipped_one_has_a_return()
    {
        order.ReturnItems = [new McfReturnItem { SellerReturnItemId = "1-1", SellerFulfillmentOrderItemId = "1", AmazonShipmentId = "S1" }];

        Assert.True(ReturnPlan.LeavesUnits(order, ReturnPlan.Make(order, new() { SellerFulfillmentOrderItemId = "1", Quantity = 2 })));
        Assert.False(ReturnPlan.LeavesUnits(order, ReturnPlan.Make(order, new() { SellerFulfillmentOrderItemId = "1", Quantity = 3 })));
        Assert.False(ReturnPlan.LeavesUnits(order, ReturnPlan.Make(order, new())));
    }

    [Fact]
    public void Units_that_have_left_come_before_those_that_have_not_and_keep_their_number()
    {
        order.Shipments = [Shipment("S1", "PENDING", ("1", 2)), Shipment("S2", "SHIPPED", ("1", 1))];

        Assert.Equal(["1-3 S2"], Names(ReturnPlan.Make(order, new ReturnSelection { SellerFulfillmentOrderItemId = "1", Quantity = 1 })));
    }

    [Fact]
    public void The_same_selection_names_the_same_unit_when_another_shipment_has_left_meanwhile()
    {
        order.ReturnItems = [new McfReturnItem { SellerReturnItemId = "1-3", SellerFulfillmentOrderItemId = "1", AmazonShipmentId = "S2" }];

        Assert.Equal(["1-3 S2"], Names(ReturnPlan.Make(order, new ReturnSelection { SellerFulfillmentOrderItemId = "1", Quantity = 1 })));
    }

    [Fact]
    public void A_caller_defined_ID_adds_one_unit_if_one_is_left()
    {
        order.ReturnItems =
        [
            new McfReturnItem { SellerReturnItemId = "1-1", SellerFulfillmentOrderItemId = "1", AmazonShipmentId = "S1" },
            new McfReturnItem { SellerReturnItemId = "x", SellerFulfillmentOrderItemId = "1", AmazonShipmentId = "S1" },
        ];

        Assert.Equal(["RMA7 S2"], Names(ReturnPlan.Make(order, Own("RMA7"))));
        Assert.Equal(["x S1"], Names(ReturnPlan.Make(order, Own("x"))));
    }

    [Fact]
    public void Several_units_under_an_id_of_the_callers_own_are_counted() =>
        Assert.Equal(["RMA7 S1", "RMA7-2 S1"], Names(ReturnPlan.Make(order, Own("RMA7", 2))));

    [Fact]
    public void A_line_that_is_not_in_the_order_is_named()
    {
        var failure = Assert.Throws<McfValidationException>(() =>
            ReturnPlan.Make(order, new ReturnSelection { SellerFulfillmentOrderItemId = "9" })
        );

        Assert.Contains("A-1", failure.Message, StringComparison.Ordinal);
        Assert.Equal(
            ("SellerFulfillmentOrderItemId", "9", "is not in the order."),
            (failure.ValidationErrors[0].Member, failure.ValidationErrors[0].Value, failure.ValidationErrors[0].Rule)
        );
    }

    [Fact]
    public void An_order_without_shipments_has_nothing_to_return()
    {
        order.Shipments = [];

        var failure = Assert.Throws<McfValidationException>(() => ReturnPlan.Make(order, new ReturnSelection()));

        Assert.Equal("has no shipped units.", failure.ValidationErrors[0].Rule);
    }

    private static ReturnSelection Own(string id, int? quantity = null) =>
        new() { SellerFulfillmentOrderItemId = "1", SellerReturnItemId = id, Quantity = quantity };

    private static string[] Names(IEnumerable<McfReturnRequestItem> items) =>
        [.. items.Select(item => item.SellerReturnItemId + " " + item.AmazonShipmentId)];

    private static McfShipment Shipment(string id, string status, params (string Line, int Quantity)[] items) => new()
    {
        AmazonShipmentId = id,
        Status = status,
        Items = [.. items.Select(item => new McfShipmentItem { SellerFulfillmentOrderItemId = item.Line, Quantity = item.Quantity })],
    };
}
