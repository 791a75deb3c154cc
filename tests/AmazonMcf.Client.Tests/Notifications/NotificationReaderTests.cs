using System.Net;
using AmazonMcf.Model;

namespace AmazonMcf.Notifications;

public class NotificationReaderTests
{
    // The shape of Amazon's own example: members that its schema requires are missing, and one has another name.
    private const string Order =
        """
        {"NotificationVersion":"1.0","NotificationType":"FULFILLMENT_ORDER_STATUS","PayloadVersion":"1.0",
         "EventTime":"2020-07-13T19:42:04.284Z","Payload":{"FulfillmentOrderStatusNotification":{"SellerId":"A3TH9S8BH6GOGM",
         "EventType":"Shipment","StatusUpdatedDateTime":"2020-07-13T19:42:04.284Z","SellerFulfillmentOrderId":"OSID1",
         "FulfillmentOrderStatus":"COMPLETE_PARTIALLED","FulfillmentShipment":{"FulfillmentShipmentStatus":"SHIPPED",
         "AmazonShipmentId":"ASID1","EstimatedArrivalDateTime":"soon","FulfillmentShipmentPackages":[
         {"PackageNumber":"1","CarrierCode":"UPS","TrackingNumber":"1Z84456456573405"},{"PackageNumber":2,"TrackingNumber":42}]}}},
         "NotificationMetadata":{"ApplicationId":"app","SubscriptionId":"sub","PublishTime":"2020-07-13T19:42:05Z","NotificationId":"n1"}}
        """;

    [Fact]
    public void A_message_is_read_without_what_it_does_not_have()
    {
        var notification = Assert.IsType<McfOrderNotification>(Read(Order));

        Assert.Equal(("n1", "FULFILLMENT_ORDER_STATUS", "A3TH9S8BH6GOGM", "sub"),
            (notification.NotificationId, notification.NotificationType, notification.SellerId, notification.SubscriptionId));
        Assert.Equal(("OSID1", "Shipment", "CompletePartialled", "ASID1", "SHIPPED"),
            (notification.SellerFulfillmentOrderId, notification.EventType, notification.Status, notification.AmazonShipmentId,
                notification.ShipmentStatus));
        Assert.Equal(["UPS 1Z84456456573405", "42"], notification.TrackingNumbers);
        Assert.Null(notification.EstimatedArrivalDate);
        Assert.Equal(new DateTime(2020, 7, 13, 19, 42, 4, 284, DateTimeKind.Utc), notification.StatusUpdatedDate);
        Assert.Equal(("https://queue/", 3), (notification.QueueUrl, notification.ReceiveCount));
        Assert.Equal(Order, notification.Body);
    }

    [Theory]
    [InlineData("""{"NotificationType":"FULFILLMENT_ORDER_STATUS","EventTime":"\ud800x"}""")]
    [InlineData("""{"NotificationType":"FULFILLMENT_ORDER_STATUS","\ud800":1}""")]
    public void A_message_with_half_of_a_surrogate_pair_is_no_notification(string body) =>
        Assert.Null(NotificationReader.Read(new QueueMessage("1", "r", body, 1), "https://queue/"));

    [Fact]
    public void Quantities_of_each_marketplace_are_read()
    {
        var notification = Assert.IsType<McfInventoryNotification>(Read(
            """
            {"NotificationType":"FBA_INVENTORY_AVAILABILITY_CHANGES","Payload":{"SellerId":"S","FNSKU":"X1","ASIN":"B1","SKU":"A",
             "FulfillmentInventoryByMarketplace":[{"MarketplaceId":"ATVPDKIKX0DER","ItemName":"Mug","FulfillmentInventory":{
             "InboundQuantityBreakdown":{"Working":1,"Shipped":5,"Receiving":10},"Fulfillable":50,"Unfulfillable":2,"Researching":3,
             "ReservedQuantityBreakdown":{"WarehouseProcessing":6,"WarehouseTransfer":15,"PendingCustomerOrder":9},
             "FutureSupplyBuyable":10}},{"MarketplaceId":"A2EUQ1WTGCTBG2"}]},"NotificationMetadata":{"NotificationId":"n2"}}
            """));

        Assert.Equal(("A", "X1", "B1", "S"), (notification.SellerSku, notification.FnSku, notification.Asin, notification.SellerId));
        var item = notification.Inventory[0];
        Assert.Equal([50, 2, 3, 1, 5, 10, 6, 15, 9],
            new[]
            {
                item.FulfillableQuantity, item.UnfulfillableQuantity, item.ResearchingQuantity, item.InboundWorkingQuantity,
                item.InboundShippedQuantity, item.InboundReceivingQuantity, item.FcProcessingQuantity, item.PendingTransshipmentQuantity,
                item.PendingCustomerOrderQuantity,
            });
        Assert.Null(notification.Inventory[1].FulfillableQuantity);
    }

    [Fact]
    public void A_new_client_secret_is_a_secure_string_and_in_no_other_member()
    {
        var notification = Assert.IsType<McfClientSecretNotification>(Read(
            """
            {"notificationType":"APPLICATION_OAUTH_CLIENT_NEW_SECRET","payload":{"applicationOAuthClientNewSecret":{
             "clientId":"amzn1.application-oa2-client.x","newClientSecret":"hush","newClientSecretExpiryTime":"2027-05-01T00:00:00Z",
             "oldClientSecretExpiryTime":"2026-12-07T00:00:00Z"}},"notificationMetadata":{"notificationId":"n3"}}
            """));

        Assert.Equal("hush", new NetworkCredential("", notification.NewClientSecret).Password);
        Assert.Equal(new DateTime(2026, 12, 7, 0, 0, 0, DateTimeKind.Utc), notification.ClientSecretExpires);
        Assert.Null(notification.Body);
        Assert.DoesNotContain("hush", System.Text.Json.JsonSerializer.Serialize(notification), StringComparison.Ordinal);
    }

    [Fact]
    public void An_expiry_has_its_time_and_its_reason()
    {
        var notification = Assert.IsType<McfClientSecretNotification>(Read(
            """
            {"notificationType":"APPLICATION_OAUTH_CLIENT_SECRET_EXPIRY","payload":{"applicationOAuthClientSecretExpiry":{
             "clientId":"c","clientSecretExpiryTime":"2027-01-01T00:00:00Z","clientSecretExpiryReason":"PERIODIC_ROTATION"}}}
            """));

        Assert.Equal(("c", "PERIODIC_ROTATION"), (notification.ClientId, notification.Reason));
        Assert.Equal(2027, notification.ClientSecretExpires!.Value.Year);
        Assert.Null(notification.NewClientSecret);
        Assert.NotNull(notification.Body);
    }

    [Theory]
    [InlineData("""{"NotificationType":"ANY_OFFER_CHANGED","Payload":[1]}""", "ANY_OFFER_CHANGED")]
    [InlineData("""{"NotificationType":"FULFILLMENT_ORDER_STATUS","Payload":"x","Extra":null}""", "FULFILLMENT_ORDER_STATUS")]
    [InlineData("""{"NotificationType":"FBA_INVENTORY_AVAILABILITY_CHANGES"}""", "FBA_INVENTORY_AVAILABILITY_CHANGES")]
    public void Other_types_and_odd_contents_are_kept_as_text(string body, string type)
    {
        var notification = Read(body)!;

        Assert.Equal((type, body), (notification.NotificationType, notification.Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[1,2]")]
    [InlineData("{\"Records\":[]}")]
    [InlineData("{\"NotificationType\":\"\"}")]
    public void What_is_no_notification_is_not_read(string body) => Assert.Null(Read(body));

    [Fact]
    public void Duplicates_are_one_notification_with_all_receipts_in_the_order_of_events()
    {
        var received = new ReceivedNotifications("https://queue/");
        string[] bodies = [Status("n2", "12:00"), Status("n1", "11:00"), "poison", Status("n2", "12:00"), Status("n3", "10:00")];
        foreach (var (body, index) in bodies.Select((body, index) => (body, index)))
        {
            received.Add(new QueueMessage($"m{index}", $"r{index}", body, 1));
        }

        Assert.Equal(
            [("n3", "r4"), ("n1", "r1"), ("n2", "r0,r3")],
            received.InOrder.Select(entry => (entry.NotificationId, string.Join(",", entry.ReceiptHandles))));
        Assert.Equal(["m2"], received.Unreadable.Select(message => message.Id));
        Assert.Equal(5, received.Messages);

        static string Status(string id, string time) =>
            $$$"""
            {"NotificationType":"FULFILLMENT_ORDER_STATUS","Payload":{"FulfillmentOrderStatusNotification":{
             "SellerFulfillmentOrderId":"A","StatusUpdatedDateTime":"2026-11-25T{{{time}}}:00Z"}},
             "NotificationMetadata":{"NotificationId":"{{{id}}}"}}
            """;
    }

    private static McfNotification? Read(string body) =>
        NotificationReader.Read(new QueueMessage("m", "r", body, 3), "https://queue/");
}
