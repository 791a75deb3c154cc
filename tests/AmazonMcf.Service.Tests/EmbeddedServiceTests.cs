using AmazonMcf.Service.Http;

namespace AmazonMcf.Service;

public sealed class EmbeddedServiceTests
{
    [Fact]
    public void An_order_is_taken_in_and_read_back()
    {
        using var counter = new Counter();

        var created = counter.Create("A/B #1+x");
        Assert.Equal((200, "{}"), (created.Status, created.Text));

        var head = counter.Read("A/B #1+x").Payload.GetProperty("fulfillmentOrder");
        Assert.Equal("A/B #1+x", head.GetProperty("sellerFulfillmentOrderId").GetString());
        Assert.Equal("NEW", head.GetProperty("fulfillmentOrderStatus").GetString());
    }
}
