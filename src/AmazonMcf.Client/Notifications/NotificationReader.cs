using System.Globalization;
using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using SellingPartner.Authentication;

namespace AmazonMcf.Notifications;

/// <summary>
/// Reads messages leniently: members in any case, missing or of an unexpected type, and no check against Amazon's schemas, which Amazon's
/// own examples violate.
/// </summary>
internal static class NotificationReader
{
    /// <summary>Reads a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="queueUrl">The URL of its queue.</param>
    /// <returns>The notification; null if the text is not a notification.</returns>
    public static McfNotification? Read(QueueMessage message, string queueUrl)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(message.Body);
        }
        catch (JsonException)
        {
            return null;
        }

        using (document)
        {
            try
            {
                return Read(document.RootElement, message, queueUrl);
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair is valid JSON, but no text. One such message must not hide the others.
                return null;
            }
        }
    }

    private static McfNotification? Read(JsonElement root, QueueMessage message, string queueUrl)
    {
        if (Text(root, "NotificationType") is not { Length: > 0 } type)
        {
            return null;
        }

        var notification = Typed(type, root);
        Fill(notification, root, type);
        notification.Body = notification is McfClientSecretNotification { NewClientSecret: not null } ? null : message.Body;
        notification.QueueUrl = queueUrl;
        notification.ReceiveCount = message.ReceiveCount;
        notification.ReceiptHandles = [message.Receipt];
        return notification;
    }

    private static McfNotification Typed(string type, JsonElement root) => type switch
    {
        NotificationTypes.FulfillmentOrderStatus => Order(In(root, "Payload", "FulfillmentOrderStatusNotification")),
        NotificationTypes.FbaInventoryAvailabilityChanges => Inventory(In(root, "Payload")),
        NotificationTypes.ClientSecretExpiry => Expiry(In(root, "Payload", "applicationOAuthClientSecretExpiry")),
        NotificationTypes.ClientNewSecret => NewSecret(In(root, "Payload", "applicationOAuthClientNewSecret")),
        _ => new McfNotification(),
    };

    private static void Fill(McfNotification notification, JsonElement root, string type)
    {
        var metadata = In(root, "NotificationMetadata");
        notification.NotificationType = type;
        notification.NotificationId = Text(metadata, "NotificationId");
        notification.SubscriptionId = Text(metadata, "SubscriptionId");
        notification.PublishTime = Time(metadata, "PublishTime");
        notification.EventTime = Time(root, "EventTime");
        notification.SellerId ??= Text(In(root, "Payload"), "SellerId");
    }

    private static McfOrderNotification Order(JsonElement? payload)
    {
        var shipment = In(payload, "FulfillmentShipment");
        var item = In(payload, "FulfillmentReturnItem");
        var status = Text(payload, "FulfillmentOrderStatus");
        return new McfOrderNotification
        {
            SellerId = Text(payload, "SellerId"),
            SellerFulfillmentOrderId = Text(payload, "SellerFulfillmentOrderId"),
            EventType = Text(payload, "EventType"),
            Status = FulfillmentOrderStatuses.Normalize(status) ?? status,
            StatusUpdatedDate = Time(payload, "StatusUpdatedDateTime"),
            AmazonShipmentId = Text(shipment, "AmazonShipmentId"),
            ShipmentStatus = Text(shipment, "FulfillmentShipmentStatus"),
            EstimatedArrivalDate = Time(shipment, "EstimatedArrivalDateTime"),
            TrackingNumbers = [.. Elements(shipment, "FulfillmentShipmentPackages").Select(Tracking).Where(text => text.Length > 0)],
            ReturnedSku = Text(item, "SellerSKU"),
            ReturnedQuantity = Number(item, "ReturnedQuantity"),
        };
    }

    private static string Tracking(JsonElement package) =>
        $"{Text(package, "CarrierCode")} {Text(package, "TrackingNumber")}".Trim();

    private static McfInventoryNotification Inventory(JsonElement? payload)
    {
        var (sku, fnSku, asin) = (Text(payload, "SKU"), Text(payload, "FNSKU"), Text(payload, "ASIN"));
        return new McfInventoryNotification
        {
            SellerSku = sku,
            FnSku = fnSku,
            Asin = asin,
            Inventory =
            [
                .. Elements(payload, "FulfillmentInventoryByMarketplace").Select(entry => new McfInventoryItem
                {
                    SellerSku = sku,
                    FnSku = fnSku,
                    Asin = asin,
                    MarketplaceId = Text(entry, "MarketplaceId"),
                    ProductName = Text(entry, "ItemName"),
                    FulfillableQuantity = Number(In(entry, "FulfillmentInventory"), "Fulfillable"),
                    UnfulfillableQuantity = Number(In(entry, "FulfillmentInventory"), "Unfulfillable"),
                    ResearchingQuantity = Number(In(entry, "FulfillmentInventory"), "Researching"),
                    InboundWorkingQuantity = Number(In(entry, "FulfillmentInventory", "InboundQuantityBreakdown"), "Working"),
                    InboundShippedQuantity = Number(In(entry, "FulfillmentInventory", "InboundQuantityBreakdown"), "Shipped"),
                    InboundReceivingQuantity = Number(In(entry, "FulfillmentInventory", "InboundQuantityBreakdown"), "Receiving"),
                    FcProcessingQuantity = Number(In(entry, "FulfillmentInventory", "ReservedQuantityBreakdown"), "WarehouseProcessing"),
                    PendingTransshipmentQuantity =
                        Number(In(entry, "FulfillmentInventory", "ReservedQuantityBreakdown"), "WarehouseTransfer"),
                    PendingCustomerOrderQuantity =
                        Number(In(entry, "FulfillmentInventory", "ReservedQuantityBreakdown"), "PendingCustomerOrder"),
                }),
            ],
        };
    }

    private static McfClientSecretNotification Expiry(JsonElement? payload) => new()
    {
        ClientId = Text(payload, "clientId"),
        ClientSecretExpires = Time(payload, "clientSecretExpiryTime"),
        Reason = Text(payload, "clientSecretExpiryReason"),
    };

    private static McfClientSecretNotification NewSecret(JsonElement? payload) => new()
    {
        ClientId = Text(payload, "clientId"),
        ClientSecretExpires = Time(payload, "oldClientSecretExpiryTime"),
        NewClientSecret = SecretOf(Text(payload, "newClientSecret")),
        NewClientSecretExpires = Time(payload, "newClientSecretExpiryTime"),
    };

    private static System.Security.SecureString? SecretOf(string? text) => text is null ? null : SecretText.From(text);

    // Amazon's types differ in the case of their members.
    private static JsonElement? In(JsonElement? parent, params string[] names)
    {
        foreach (var name in names)
        {
            parent = parent is { ValueKind: JsonValueKind.Object } found
                && found.EnumerateObject().FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    is { Value.ValueKind: not JsonValueKind.Undefined } match
                ? match.Value
                : null;
        }

        return parent;
    }

    private static IEnumerable<JsonElement> Elements(JsonElement? parent, string name) =>
        In(parent, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement? parent, string name) => In(parent, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static int? Number(JsonElement? parent, string name) =>
        int.TryParse(Text(parent, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTime? Time(JsonElement? parent, string name) =>
        DateTime.TryParse(
            Text(parent, name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;
}
