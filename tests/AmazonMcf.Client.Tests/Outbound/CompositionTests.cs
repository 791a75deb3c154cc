using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>A connection composes its work of capabilities: each may come from another version of Amazon's API.</summary>
public sealed class CompositionTests : IDisposable
{
    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task One_capability_comes_from_elsewhere_and_the_others_stay()
    {
        var usual = world.Connection.Outbound;
        var mixed = new ComposedOutboundClient(usual, usual, usual, usual, new OtherTracking(), new SellerMark("seller-1", "shop"));
        world.Service.Then(Responses.Order("A-1"));

        var tracking = await mixed.GetTrackingAsync(7, world.Call());
        var order = await mixed.GetOrderAsync("A-1", world.Call());

        Assert.Equal(["GET /fulfillmentOrders/A-1"], world.Sent);
        Assert.Equal((7, "elsewhere", "seller-1"), (tracking.PackageNumber, tracking.CarrierCode, tracking.SellerKey));
        Assert.Equal(("A-1", "seller-1", "shop"), (order.SellerFulfillmentOrderId, order.SellerKey, order.ConnectionName));
    }

    private sealed class OtherTracking : ITracking
    {
        public Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call) =>
            Task.FromResult(new McfTracking { PackageNumber = packageNumber, CarrierCode = "elsewhere" });
    }
}
