using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Mapping;

public class OrderMappingTests
{
    private static readonly DateTime Now = new(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_order_that_says_little_is_completed_without_inventing_values()
    {
        var order = new McfOrderRequest
        {
            SellerFulfillmentOrderId = "A-1",
            DestinationAddress = new McfAddress
            {
                Name = "N",
                AddressLine1 = "L",
                AddressLine2 = "",
                City = "C",
                PostalCode = "1",
                CountryCode = "us ",
            },
            Items = [new McfOrderRequestItem { SellerSku = "S", Quantity = 2 }, new McfOrderRequestItem { SellerSku = "T", Quantity = 1 }],
            NotificationEmails = [],
        };
        var wire = OrderRequestMapping.ToWire(order, "ATVPDKIKX0DER", Now);
        Assert.Equal(
            """{"marketplaceId":"ATVPDKIKX0DER","sellerFulfillmentOrderId":"A-1","displayableOrderId":"A-1","displayableOrderDate":"2024-06-01T12:00:00Z","displayableOrderComment":"Thank you for your order.","shippingSpeedCategory":"Standard","destinationAddress":{"name":"N","addressLine1":"L","city":"C","postalCode":"1","countryCode":"US"},"items":[{"sellerSku":"S","sellerFulfillmentOrderItemId":"1","quantity":2},{"sellerSku":"T","sellerFulfillmentOrderItemId":"2","quantity":1}]}""",
            JsonSerializer.Serialize(wire, OutboundJsonContext.Default.CreateFulfillmentOrderRequest));
    }

    [Fact]
    public void What_an_order_says_wins_over_defaults_and_is_spelled_as_documented()
    {
        var order = new McfOrderRequest
        {
            MarketplaceId = "A1VC38T7YXB528",
            DisplayableOrderDate = Now.AddDays(-3),
            ShippingSpeedCategory = "scheduleddelivery",
            FulfillmentAction = "HOLD",
            FulfillmentPolicy = "fill_all",
        };
        var wire = OrderRequestMapping.ToWire(order, "ATVPDKIKX0DER", Now);
        Assert.Equal(
            ("A1VC38T7YXB528", Now.AddDays(-3), "ScheduledDelivery", "Hold", "FillAll"),
            (wire.MarketplaceId, wire.DisplayableOrderDate, wire.ShippingSpeedCategory, wire.FulfillmentAction, wire.FulfillmentPolicy));
    }

    [Theory]
    [InlineData("uk", "A1F83G8C2ARO7P")]
    [InlineData("A1F83G8C2ARO7P", "A1F83G8C2ARO7P")]
    [InlineData("A3NEWMARKETPLACE", "A3NEWMARKETPLACE")]
    [InlineData(" ", "ATVPDKIKX0DER")]
    public void A_marketplace_named_by_country_is_sent_by_id(string named, string expected) =>
        Assert.Equal(
            expected,
            OrderRequestMapping.ToWire(new McfOrderRequest { MarketplaceId = named }, "ATVPDKIKX0DER", Now).MarketplaceId
        );

    [Fact]
    public void A_change_sends_only_what_changes_and_may_empty_a_list()
    {
        var update = new McfOrderUpdate { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "ship", NotificationEmails = [] };
        Assert.Equal(
            """{"fulfillmentAction":"Ship","notificationEmails":[]}""",
            JsonSerializer.Serialize(OrderRequestMapping.ToWire(update), OutboundJsonContext.Default.UpdateFulfillmentOrderRequest));
    }

    [Theory]
    [InlineData("complete_partialled", "CompletePartialled")]
    [InlineData("Somewhere", "Somewhere")]
    public void A_status_to_reach_is_spelled_as_documented(string status, string expected) =>
        Assert.Equal(expected, OrderRequestMapping.ToWire(status).FulfillmentOrderStatus);

    [Theory]
    [InlineData("COMPLETE_PARTIALLED", "CompletePartialled", true)]
    [InlineData("PROCESSING", "Processing", false)]
    [InlineData("Teleported", "Teleported", false)]
    public void A_status_has_one_spelling_in_the_model(string wire, string expected, bool terminal)
    {
        var order = Read($$$"""{"fulfillmentOrder":{"fulfillmentOrderStatus":"{{{wire}}}"}}""");
        Assert.Equal((expected, terminal), (order.Status, order.IsTerminal));
    }

    [Fact]
    public void Orders_record_whether_lines_were_returned()
    {
        var page = JsonSerializer.Deserialize(
            """{"fulfillmentOrders":[{"sellerFulfillmentOrderId":"A","featureConstraints":null}]}""",
            OutboundJsonContext.Default.ListAllFulfillmentOrdersResult)!;
        var head = Assert.Single(OrderMapping.ToModel(page));
        Assert.False(head.IsDetailed);
        Assert.Empty(head.FeatureConstraints);
        Assert.True(Read("""{"fulfillmentOrder":{"sellerFulfillmentOrderId":"A"}}""").IsDetailed);
    }

    [Fact]
    public void Every_part_knows_the_order_and_the_shipment_it_belongs_to()
    {
        var order = Read(
            """
            {"fulfillmentOrder":{"sellerFulfillmentOrderId":"A"},
             "fulfillmentShipments":[{"amazonShipmentId":"D1","fulfillmentShipmentPackage":[{"packageNumber":7,
             "lockerDetails":{"lockerNumber":"L"}}]}],
             "returnItems":[{"sellerReturnItemId":"R"}],"returnAuthorizations":[{"amazonRmaId":"M"}]}
            """);
        var package = order.Shipments![0].Packages[0];
        Assert.Equal(
            ("A", "D1", 7, "L"),
            (package.SellerFulfillmentOrderId, package.AmazonShipmentId, package.PackageNumber, package.LockerNumber)
        );
        Assert.Equal("A", order.Shipments[0].SellerFulfillmentOrderId);
        Assert.Equal("A", order.ReturnItems![0].SellerFulfillmentOrderId);
        Assert.Equal("A", order.ReturnAuthorizations![0].SellerFulfillmentOrderId);
    }

    [Fact]
    public void Unknown_members_are_kept_where_they_came_with_the_path_of_parts_that_keep_none()
    {
        var order = Read(
            """
            {"fulfillmentOrder":{"sellerFulfillmentOrderId":"A","priority":3,"deliveryWindow":{"zone":"JST"},
             "codSettings":{"codCharge":{"value":"1","rounding":"up"}},"destinationAddress":{"companyName":"C"}},
             "fulfillmentOrderItems":[{"perUnitTax":{"currencyCode":"JPY"},"batch":null}],"audit":{"by":"x"}}
            """);
        Assert.Equal("3", order.AdditionalData["priority"]);
        Assert.Equal("""{"by":"x"}""", order.AdditionalData["audit"]);
        Assert.Equal("\"JST\"", order.AdditionalData["deliveryWindow.zone"]);
        Assert.Equal("\"up\"", order.AdditionalData["codSettings.codCharge.rounding"]);
        Assert.Equal("\"C\"", order.DestinationAddress!.AdditionalData["companyName"]);
        Assert.Equal("null", order.Items![0].AdditionalData["batch"]);
        Assert.Null(order.Items[0].PerUnitTax);
        Assert.Equal("\"JPY\"", order.Items[0].AdditionalData["perUnitTax.currencyCode"]);
    }

    [Fact]
    public void Delivery_preferences_are_read_back_though_the_description_has_none()
    {
        var order = Read(
            """{"fulfillmentOrder":{"deliveryPreferences":{"deliveryInstructions":"Ring","dropOffLocation":{"type":"GARAGE","attributes":{"a":"b"}}}}}"""
        );
        Assert.Equal(
            ("Ring", "GARAGE", "b"),
            (
                order.DeliveryPreferences!.DeliveryInstructions,
                order.DeliveryPreferences.DropOffLocation!.Type,
                order.DeliveryPreferences.DropOffLocation.Attributes!["a"]
            )
        );
        Assert.DoesNotContain("deliveryPreferences", order.AdditionalData.Keys);
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("""{"dropOffLocation":7}""")]
    public void Delivery_preferences_of_another_shape_stay_unknown(string json)
    {
        var order = Read($$$"""{"fulfillmentOrder":{"deliveryPreferences":{{{json}}}}}""");
        Assert.Null(order.DeliveryPreferences);
        Assert.Equal(json, order.AdditionalData["deliveryPreferences"]);
    }

    private static McfOrder Read(string json) =>
        OrderMapping.ToModel(JsonSerializer.Deserialize(json, OutboundJsonContext.Default.GetFulfillmentOrderResult)!);
}
