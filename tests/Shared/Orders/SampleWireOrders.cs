using System.Globalization;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Testing;

/// <summary>The order of <see cref="SampleOrders"/> as a client sends it.</summary>
internal static class SampleWireOrders
{
    /// <summary>An order with lines that have the ids 1, 2, 3.</summary>
    public static CreateFulfillmentOrderRequest Request(string id, params (string Sku, int Quantity)[] lines) => new()
    {
        SellerFulfillmentOrderId = id,
        DisplayableOrderId = id,
        DisplayableOrderDate = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc),
        DisplayableOrderComment = "Thank you.",
        ShippingSpeedCategory = "Standard",
        DestinationAddress = AddressMapping.ToWire(SampleOrders.Address()),
        Items =
        [
            .. lines.Select((line, index) => new CreateFulfillmentOrderItem
            {
                SellerSku = line.Sku,
                SellerFulfillmentOrderItemId = (index + 1).ToString(CultureInfo.InvariantCulture),
                Quantity = line.Quantity,
            }),
        ],
    };
}
