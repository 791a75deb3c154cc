using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Notifications;
using AmazonMcf.Repairs;
using AmazonMcf.Submission;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Tests.Repairs;

public sealed class RepairProofTests
{
    private readonly ScriptedOrders orders = new();

    [Theory]
    [InlineData("7-R1", "7", true)]
    [InlineData("WEB-7-R1", "7", true)]
    [InlineData("EB-7-x-R12", "#7", true)]
    [InlineData("7-R1", "7-R1", false)]
    [InlineData("WEB-7-R1", "7-R1", false)]
    [InlineData("WEB-7-R2", "#7-R2 ", false)]
    [InlineData("WEB-7-R1-R1", "7-R1", true)]
    [InlineData("7-R1/x-R3", "7-R1/x", true)]
    [InlineData("7-R1/x", "7-R1", false)]
    [InlineData("7-R0", null, false)]
    [InlineData("7-R1", null, null)]
    [InlineData("7-R1", " ", null)]
    [InlineData("7-R1", "Gift 5", null)]
    public void The_number_that_the_recipient_sees_tells_a_repair_from_an_id_of_the_shop(string id, string? displayed, bool? expected) =>
        Assert.Equal(expected, RepairId.IsRepair(new McfOrder { SellerFulfillmentOrderId = id, DisplayableOrderId = displayed }));

    [Theory]
    [InlineData(null, true)]
    [InlineData("number", false)]
    [InlineData("recipient", false)]
    [InlineData("sku", false)]
    [InlineData("more units", false)]
    [InlineData("another line", false)]
    [InlineData("parcel", false)]
    [InlineData("open", false)]
    [InlineData("fewer units", true)]
    [InlineData("address", true)]
    [InlineData("summary", true)]
    [InlineData("no names", true)]
    public void A_repair_has_the_number_the_recipient_and_lines_of_an_order_without_parcel(string? difference, bool expected)
    {
        var (first, repair) = (Order("7", "Cancelled"), Order("7-R1", "Planning"));
        switch (difference)
        {
            case "number":
                (first.DisplayableOrderId, repair.DisplayableOrderId) = ("Gift 5", "Gift 6");
                break;
            case "recipient":
                repair.DestinationAddress!.Name = "John Roe";
                break;
            case "sku":
                repair.Items![0].SellerSku = "TEA";
                break;
            case "more units":
                repair.Items![0].Quantity = 4;
                break;
            case "another line":
                repair.Items = [.. repair.Items!, new McfOrderItem { SellerFulfillmentOrderItemId = "2", SellerSku = "MUG", Quantity = 1 }];
                break;
            case "parcel":
                first.Shipments = [new McfShipment { Status = "SHIPPED" }];
                break;
            case "open":
                first.Status = "Processing";
                break;
            case "fewer units":
                repair.Items![0].Quantity = 1;
                break;
            case "address":
                repair.DestinationAddress!.AddressLine1 = "2 Example Street";
                break;
            case "summary":
                (repair.IsDetailed, repair.Items) = (false, null);
                break;
            case "no names":
                (first.DestinationAddress, repair.DestinationAddress) = (null, null);
                break;
            default:
                break;
        }

        Assert.Equal(expected, RepairProof.IsRepairOf(repair, first));
    }

    [Fact]
    public async Task The_first_order_is_read_only_if_the_number_does_not_tell()
    {
        orders.Set(Order("7", "Unfulfillable"));
        orders.Set(Order("8", "Complete"));

        Assert.Equal(("7", 1), await DecideAsync(Order("7-R1", "Planning")));
        Assert.Equal(("8-R1", 0), await DecideAsync(Order("8-R1", "Planning")));
        Assert.Equal(["7", "8"], orders.Reads);

        var told = Order("7-R1", "Planning");
        told.DisplayableOrderId = "7-R1";
        Assert.Equal(("7-R1", 0), await DecideAsync(told));
        Assert.Equal(("9", 0), await DecideAsync(Order("9", "Planning")));
        Assert.Equal(2, orders.Reads.Count);
    }

    [Fact]
    public async Task An_id_of_the_shop_whose_first_order_does_not_exist_is_not_a_repair()
    {
        orders.ReadFailures.Enqueue(new McfOrderNotFoundException("7 does not exist.", new ErrorContext { Operation = "getOrder" }));

        Assert.Equal(("7-R1", 0), await DecideAsync(Order("7-R1", "Planning")));
    }

    [Theory]
    [InlineData("Planning", "", true)]
    [InlineData("Cancelled", "Processing", true)]
    [InlineData("Cancelled", "Cancelled", false)]
    public async Task The_last_repair_tells_whether_an_order_was_placed_again(string repaired, string again, bool expected)
    {
        orders.Set(Order("7-R1", repaired));
        if (again.Length > 0)
        {
            orders.Set(Order("7-R2", again));
        }

        // ScriptedOrders fails with an exception of its own for an order that it does not have.
        if (!expected)
        {
            orders.Set(Order("7-R3", "Planning"));
            orders.Now["7-R3"].DestinationAddress!.Name = "John Roe";
        }

        Assert.Equal(expected, await RepairLookup.IsRepairedAsync(Order("7", "Cancelled"), orders, new ApiCall()));
    }

    [Fact]
    public async Task An_order_of_the_shop_with_the_id_of_a_repair_repairs_nothing()
    {
        var other = Order("7-R1", "Planning");
        other.DisplayableOrderId = "7-R1";
        orders.Set(other);

        Assert.False(await RepairLookup.IsRepairedAsync(Order("7", "Unfulfillable"), orders, new ApiCall()));
    }

    private async Task<(string Id, int Number)> DecideAsync(McfOrder order) =>
        RepairId.Split(await RepairLookup.DecideAsync(order, orders, new ApiCall()));

    private static McfOrder Order(string id, string status) => new()
    {
        SellerFulfillmentOrderId = id,
        Status = status,
        IsDetailed = true,
        DestinationAddress = new McfAddress { Name = "Jane Doe", AddressLine1 = "1 Example Street" },
        Items = [new McfOrderItem { SellerFulfillmentOrderItemId = "1", SellerSku = "MUG", Quantity = 3 }],
        Shipments = [],
    };
}
