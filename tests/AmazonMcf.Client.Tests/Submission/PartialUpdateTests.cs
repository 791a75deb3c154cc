using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Submission;

public sealed class PartialUpdateTests
{
    [Fact]
    public void A_whole_address_and_lines_with_ids_need_no_order()
    {
        var address = new McfAddress { Name = "Pat", AddressLine1 = "1 Street", CountryCode = "DE" };
        Assert.False(PartialUpdate.NeedsOrder(new McfOrderUpdate { DestinationAddress = address }));
        Assert.False(PartialUpdate.NeedsOrder(new McfOrderUpdate { Items = [new() { SellerFulfillmentOrderItemId = "1", Quantity = 1 }] }));
        Assert.False(PartialUpdate.NeedsOrder(new McfOrderUpdate { DisplayableOrderComment = "Hi" }));
    }

    [Fact]
    public void A_part_of_an_address_keeps_the_rest_and_a_street_is_replaced_as_a_whole()
    {
        var phone = new McfOrderUpdate { DestinationAddress = new McfAddress { Phone = "2" } };
        Assert.True(PartialUpdate.NeedsOrder(phone));
        PartialUpdate.Complete(phone, Order());
        Assert.Equal("Pat, 1 Street, Flat 2, Town, US, 2", phone.DestinationAddress.ToString());

        var street = new McfOrderUpdate { DestinationAddress = new McfAddress { AddressLine1 = "9 Road" } };
        PartialUpdate.Complete(street, Order());
        Assert.Equal("Pat, 9 Road, Town, US, 1", street.DestinationAddress.ToString());
    }

    [Fact]
    public void A_line_is_found_by_its_sku()
    {
        var update = new McfOrderUpdate { Items = [new() { SellerSku = "B", Quantity = 1 }] };
        Assert.True(PartialUpdate.NeedsOrder(update));
        PartialUpdate.Complete(update, Order());
        Assert.Equal("L3", update.Items![0].SellerFulfillmentOrderItemId);
    }

    [Theory]
    [InlineData("A", "several lines have the SKU 'A'. The lines of the order are L1 (1 x A), L2 (2 x A), L3 (3 x B).")]
    [InlineData("C", "no line has the SKU 'C'. The lines of the order are L1 (1 x A), L2 (2 x A), L3 (3 x B).")]
    public void A_sku_that_does_not_identify_a_line_is_an_error_with_the_ids(string sku, string said)
    {
        var update = new McfOrderUpdate { Items = [new() { SellerSku = sku, Quantity = 1 }] };
        var failure = Assert.Throws<McfValidationException>(() => PartialUpdate.Complete(update, Order()));
        Assert.EndsWith(said, Assert.Single(failure.ValidationErrors).Rule, StringComparison.Ordinal);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    private static McfOrder Order() => new()
    {
        SellerFulfillmentOrderId = "O",
        DestinationAddress = new McfAddress
        {
            Name = "Pat",
            AddressLine1 = "1 Street",
            AddressLine2 = "Flat 2",
            City = "Town",
            CountryCode = "US",
            Phone = "1",
        },
        Items =
        [
            new() { SellerFulfillmentOrderItemId = "L1", SellerSku = "A", Quantity = 1 },
            new() { SellerFulfillmentOrderItemId = "L2", SellerSku = "A", Quantity = 2 },
            new() { SellerFulfillmentOrderItemId = "L3", SellerSku = "B", Quantity = 3 },
        ],
    };
}
