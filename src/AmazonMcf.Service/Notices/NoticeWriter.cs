using System.Globalization;
using System.Text;
using System.Text.Json;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Notices;

/// <summary>
/// Writes messages in the shape of Amazon's. What an event does not have is omitted, although the schema requires it. Source:
/// FulfillmentOrderStatusNotification and FBAInventoryAvailabilityChangeNotification.
/// </summary>
/// <param name="sellerId">The seller.</param>
internal sealed class NoticeWriter(string sellerId)
{
    private const string ApplicationId = "amzn1.sellerapps.app.embedded";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // Documents of orders hold times as milliseconds.
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes the message of a change.</summary>
    /// <param name="notice">The change.</param>
    /// <param name="notificationId">The id of the message, the same each time the message is sent.</param>
    /// <param name="subscriptionId">The subscription; empty for a test notification.</param>
    /// <param name="now">The virtual time.</param>
    public string Write(Notice notice, string notificationId, string subscriptionId, DateTime now)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("NotificationVersion", "1.0");
            json.WriteString("NotificationType", notice.Type);
            json.WriteString("PayloadVersion", "1.0");
            json.WriteString("EventTime", Text(notice.At));
            json.WriteStartObject("Payload");
            WritePayload(json, notice);
            json.WriteEndObject();
            json.WriteStartObject("NotificationMetadata");
            json.WriteString("ApplicationId", ApplicationId);
            json.WriteString("SubscriptionId", subscriptionId);
            json.WriteString("PublishTime", Text(now));
            json.WriteString("NotificationId", notificationId);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void WritePayload(Utf8JsonWriter json, Notice notice)
    {
        if (notice.Type == NotificationTypes.FulfillmentOrderStatus)
        {
            json.WriteStartObject("FulfillmentOrderStatusNotification");
            json.WriteString("SellerId", sellerId);
            json.WriteString("EventType", notice.Event);
            json.WriteString("StatusUpdatedDateTime", Text(notice.At));
            json.WriteString("SellerFulfillmentOrderId", notice.Subject);
            json.WriteString("FulfillmentOrderStatus", notice.Status);
            WriteDetail(json, notice);
            json.WriteEndObject();
        }
        else
        {
            WriteInventory(json, notice);
        }
    }

    private static void WriteDetail(Utf8JsonWriter json, Notice notice)
    {
        if (notice.Detail is null)
        {
            return;
        }

        if (notice.Event == "Shipment")
        {
            WriteShipment(json, JsonSerializer.Deserialize(notice.Detail, OrderJsonContext.Default.Shipment)!, notice.MarketplaceId);
            return;
        }

        using var detail = JsonDocument.Parse(notice.Detail);
        json.WriteStartObject("FulfillmentReturnItem");
        json.WriteString("ReceivedDateTime", Text(Epoch.AddMilliseconds(detail.RootElement.GetProperty("received").GetInt64())));
        json.WriteNumber("ReturnedQuantity", 1);
        json.WriteString("SellerSKU", detail.RootElement.GetProperty("sku").GetString());
        json.WriteEndObject();
    }

    private static void WriteShipment(Utf8JsonWriter json, Shipment shipment, string marketplaceId)
    {
        json.WriteStartObject("FulfillmentShipment");
        json.WriteString("FulfillmentShipmentStatus", shipment.Status);
        json.WriteString("AmazonShipmentId", shipment.Id);
        if (shipment.ArrivalDate is { } arrival)
        {
            json.WriteString("EstimatedArrivalDateTime", Text(arrival));
        }

        json.WriteStartArray("FulfillmentShipmentPackages");
        foreach (var package in shipment.Packages ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("PackageNumber", package.Number);
            json.WriteString("CarrierCode", package.Report?.CarrierCode ?? Carriers.Of(marketplaceId).Code);
            json.WriteString("TrackingNumber", package.Report?.TrackingNumber ?? package.TrackingNumber);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteInventory(Utf8JsonWriter json, Notice notice)
    {
        using var document = JsonDocument.Parse(notice.Detail ?? "{}");
        var detail = document.RootElement;
        json.WriteString("SellerId", sellerId);
        json.WriteString("FNSKU", TextOf(detail, "fnSku"));
        json.WriteString("ASIN", TextOf(detail, "asin"));
        json.WriteString("SKU", notice.Subject);
        json.WriteStartArray("FulfillmentInventoryByMarketplace");
        json.WriteStartObject();
        json.WriteString("MarketplaceId", notice.MarketplaceId);
        json.WriteString("ItemName", TextOf(detail, "name"));
        json.WriteStartObject("FulfillmentInventory");
        json.WriteStartObject("InboundQuantityBreakdown");
        json.WriteNumber("Working", NumberOf(detail, "working"));
        json.WriteNumber("Shipped", NumberOf(detail, "shipped"));
        json.WriteNumber("Receiving", NumberOf(detail, "receiving"));
        json.WriteEndObject();
        json.WriteNumber("Fulfillable", NumberOf(detail, "fulfillable"));
        json.WriteNumber("Unfulfillable", NumberOf(detail, "unfulfillable"));
        json.WriteNumber("Researching", 0);
        json.WriteStartObject("ReservedQuantityBreakdown");
        json.WriteNumber("WarehouseProcessing", NumberOf(detail, "processing"));
        json.WriteNumber("WarehouseTransfer", 0);
        json.WriteNumber("PendingCustomerOrder", NumberOf(detail, "pending"));
        json.WriteEndObject();
        json.WriteNumber("FutureSupplyBuyable", 0);
        json.WriteNumber("PendingCustomerOrderInTransit", 0);
        json.WriteEndObject();
        json.WriteStartArray("Stores");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string TextOf(JsonElement detail, string name) =>
        detail.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static int NumberOf(JsonElement detail, string name) => detail.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    private static string Text(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
