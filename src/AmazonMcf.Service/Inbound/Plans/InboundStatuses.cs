namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The statuses of inbound shipments. Source: Shipment, Fulfillment Inbound 2024-03-20.</summary>
internal static class InboundStatuses
{
    public const string Unconfirmed = "UNCONFIRMED";
    public const string Working = "WORKING";
    public const string ReadyToShip = "READY_TO_SHIP";
    public const string Shipped = "SHIPPED";
    public const string InTransit = "IN_TRANSIT";
    public const string Delivered = "DELIVERED";
    public const string CheckedIn = "CHECKED_IN";
    public const string Receiving = "RECEIVING";
    public const string Closed = "CLOSED";
    public const string Cancelled = "CANCELLED";

    /// <summary>Whether a shipment with the status has not left the seller.</summary>
    public static bool IsWithSeller(string status) => status is Working or ReadyToShip;

    /// <summary>Whether a shipment with the status is with its carrier.</summary>
    public static bool IsOnTheWay(string status) => status is Shipped or InTransit;
}
