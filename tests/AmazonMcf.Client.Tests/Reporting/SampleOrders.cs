using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>Orders whose figures can be counted on fingers.</summary>
internal static class SampleOrders
{
    public static readonly DateTime Now = At(20);

    /// <summary>A moment of July 2026.</summary>
    public static DateTime At(int day, int hour = 0) => new DateTime(2026, 7, 1, hour, 0, 0, DateTimeKind.Utc).AddDays(day - 1);

    public static McfOrder Order(string id, string status = "Processing", int day = 18, params McfOrderItem[] items) => new()
    {
        SellerFulfillmentOrderId = id,
        Status = status,
        ReceivedDate = At(day),
        StatusUpdatedDate = At(day, 1),
        ShippingSpeedCategory = "Standard",
        FulfillmentAction = "Ship",
        IsDetailed = true,
        DestinationAddress = new McfAddress { Name = "Ada Recipient", City = "Springfield" },
        Items = items.Length > 0 ? items : [Line()],
    };

    public static McfOrderItem Line(string id = "1", int quantity = 2, int unfulfillable = 0, string sku = "MUG") => new()
    {
        SellerFulfillmentOrderItemId = id,
        SellerSku = sku,
        Quantity = quantity,
        UnfulfillableQuantity = unfulfillable,
        EstimatedShipDate = At(19, 12),
    };

    /// <summary>A shipment of line 1 with one package.</summary>
    public static McfShipment Shipped(
        DateTime left,
        DateTime? estimate = null,
        int package = 1,
        string carrier = "UPS",
        int quantity = 2
    ) =>
        new()
        {
            Status = "SHIPPED",
            ShippingDate = left,
            EstimatedArrivalDate = estimate,
            Items = [new McfShipmentItem { SellerFulfillmentOrderItemId = "1", Quantity = quantity }],
            Packages =
            [
                new McfPackage
                {
                    PackageNumber = package,
                    CarrierCode = carrier,
                    EstimatedArrivalDate = estimate,
                },
            ],
        };

    public static McfTracking Tracking(
        int package, DateTime left, DateTime estimate, DateTime? delivered = null, string status = "IN_TRANSIT", string? code = null)
    {
        var last = delivered is null ? code ?? "EVENT_202" : "EVENT_301";
        return new()
        {
            SellerFulfillmentOrderId = "A-1",
            PackageNumber = package,
            CarrierCode = "UPS",
            CurrentStatus = delivered is null ? status : "DELIVERED",
            ShipDate = left,
            EstimatedArrivalDate = estimate,
            TrackingEvents =
            [
                new McfTrackingEvent { EventDate = delivered ?? left.AddHours(2), EventCode = last },
                new McfTrackingEvent { EventDate = left, EventCode = "EVENT_102" },
            ],
        };
    }
}
