using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Submission;

public sealed class RejectedLinesTests
{
    private static readonly McfCollection<McfOrderRequestItem> Lines =
    [
        new() { SellerSku = "MUG-01", Quantity = 1 },
        new() { SellerSku = "TEA-50", SellerFulfillmentOrderItemId = "L-2", Quantity = 1 },
    ];

    [Theory]
    [InlineData("the SellerSKU for Item Id: 1 is invalid", " In order 'A-1', line 1 is SKU 'MUG-01'.")]
    [InlineData("Item ID 'L-2' is not available.", " In order 'A-1', line L-2 is SKU 'TEA-50'.")]
    [InlineData("item id=L-2, item id=1", " In order 'A-1', line 1 is SKU 'MUG-01', line L-2 is SKU 'TEA-50'.")]
    [InlineData("The amazonSku of the line item 1 is invalid.", " In order 'A-1', line 1 is SKU 'MUG-01'.")]
    [InlineData("The quantity of line item L-2 is invalid.", " In order 'A-1', line L-2 is SKU 'TEA-50'.")]
    [InlineData("The item is invalid", "")]
    [InlineData("Item Id: 9 is invalid", "")]
    [InlineData("The address is invalid", "")]
    public void The_skus_of_the_lines_are_named(string message, string added)
    {
        var context = new ErrorContext { Errors = [new ServiceError("InvalidInput", message, null)] };
        var rejection = new McfInvalidRequestException("It was rejected: " + message, context);
        var named = RejectedLines.Name(rejection, new McfOrderRequest { SellerFulfillmentOrderId = "A-1", Items = Lines });
        Assert.Equal(rejection.Message + added, named.Message);
        Assert.Same(context, named.Context);
    }
}
