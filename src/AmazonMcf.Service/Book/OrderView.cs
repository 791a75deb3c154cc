using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

/// <summary>An order as it is answered.</summary>
internal static class OrderView
{
    /// <summary>Shows an order at a moment.</summary>
    public static GetFulfillmentOrderResult Show(OrderRecord order, DateTime now)
    {
        foreach (var shipment in order.Shipments)
        {
            foreach (var package in shipment.FulfillmentShipmentPackage ?? [])
                package.DeliveryInformation = TrackingScript.Delivery(order, shipment, now);
        }

        return new GetFulfillmentOrderResult
        {
            FulfillmentOrder = order.Head,
            FulfillmentOrderItems = order.Lines.ConvertAll(line => line.Item),
            FulfillmentShipments = order.Shipments,
            ReturnItems = order.ReturnItems,
            ReturnAuthorizations = order.ReturnAuthorizations,
            PaymentInformation = order.PaymentInformation,
        };
    }
}
