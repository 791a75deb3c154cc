using AmazonMcf.Model;

namespace AmazonMcf.Tests.Parcels;

/// <summary>Orders with parcels.</summary>
internal static class ParcelOrders
{
    /// <summary>An order with one line per item, named as a SKU map names them.</summary>
    public static McfOrder Order(string id, params (string Line, string Sku, int Quantity)[] lines) => new()
    {
        SellerKey = "seller",
        ConnectionName = "US",
        SellerFulfillmentOrderId = id,
        DisplayableOrderId = id,
        Status = "Processing",
        StatusUpdatedDate = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc),
        IsDetailed = true,
        Items = [.. lines.Select(line => new McfOrderItem
        {
            SellerFulfillmentOrderItemId = line.Line, SellerSku = line.Sku, Quantity = line.Quantity,
        })],
        Shipments = [],
    };

    /// <summary>Adds a shipment of one package.</summary>
    public static McfOrder With(this McfOrder order, string carrier, string? number, params (string Line, string Sku, int Quantity)[] units)
    {
        var count = order.Shipments!.Count;
        order.Shipments = [.. order.Shipments, new McfShipment
        {
            AmazonShipmentId = "S" + count,
            Status = "SHIPPED",
            ShippingDate = new DateTime(2026, 11, 20, 7, 0, 0, DateTimeKind.Utc),
            Packages = [new McfPackage { PackageNumber = count + 1, CarrierCode = carrier, TrackingNumber = number }],
            Items = [.. units.Select(unit => new McfShipmentItem
            {
                SellerFulfillmentOrderItemId = unit.Line, SellerSku = unit.Sku, Quantity = unit.Quantity, PackageNumber = count + 1,
            })],
        }];
        return order;
    }
}
