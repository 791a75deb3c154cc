using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service;
using AmazonMcf.Testing;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>The same order for all clients: as an object of the model, and as JSON.</summary>
internal static class Orders
{
    private const string Sku = "MUG-ENAMEL-BLUE";

    /// <summary>Sets the stock of a store to more units than all orders here need.</summary>
    public static void Stock(string store)
    {
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = store, TimeScale = 0 });
        service.SetStock("ATVPDKIKX0DER", Sku, 10_000_000);
    }

    public static McfOrderRequest Model(string id)
    {
        var (wire, order) = (Wire(id), SampleOrders.Request(id, Sku));
        order.DisplayableOrderId = wire.DisplayableOrderId;
        order.DisplayableOrderDate = wire.DisplayableOrderDate;
        order.DisplayableOrderComment = wire.DisplayableOrderComment;
        order.ShippingSpeedCategory = wire.ShippingSpeedCategory;
        order.Items[0].SellerFulfillmentOrderItemId = wire.Items![0].SellerFulfillmentOrderItemId;
        return order;
    }

    public static CreateFulfillmentOrderRequest Wire(string id) => SampleWireOrders.Request(id, (Sku, 1));
}
