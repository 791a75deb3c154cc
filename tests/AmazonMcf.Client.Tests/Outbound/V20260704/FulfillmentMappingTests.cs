using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Contract;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound.V20260704.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Testing;
using AmazonMcf.Tests.Mapping;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>Responses of Fulfillment Outbound 2026-07-04 become the same model as those of 2020-07-01, and nothing is lost.</summary>
public class FulfillmentMappingTests
{
    private static readonly FulfillmentJsonContext Json = FulfillmentJsonContext.Default;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Nothing_of_an_order_is_lost() =>
        AssertLossless("FulfillmentOrder", Json.FulfillmentOrder, order => OrderMapping.ToModel(order));

    [Fact]
    public void Nothing_of_offers_is_lost() => AssertLossless(
        "GetOffersResponse", Json.GetOffersResponse, response => OfferMapping.ToModel(response, new McfDeliveryOfferRequest()));

    [Fact]
    public void What_is_not_known_of_an_offer_in_a_preview_is_kept()
    {
        var response = JsonSerializer.Deserialize("""
            {
              "plannedShipments": [
                {
                  "items": [],
                  "offers": [
                    {
                      "fulfillmentConfiguration": {
                        "serviceLevel": { "serviceTier": "BY_DRONE", "deliveryInterval": { "startTime": null, "zone": "Z-7" } }
                      }
                    }
                  ]
                }
              ]
            }
            """, Json.GetOrderPreviewResponse)!;

        var preview = Assert.Single(PreviewMapping.ToModel(response, new McfPreviewRequest()));

        Assert.Equal("BY_DRONE", preview.ShippingSpeedCategory);
        Assert.Contains("\"Z-7\"", preview.AdditionalData.Values);
    }

    [Theory]
    [InlineData("PROCESSING", "SHIP", "Processing", false)]
    [InlineData("PROCESSING", "HOLD", "Received", false)]
    [InlineData("COMPLETE", "SHIP", "Complete", true)]
    [InlineData("COMPLETE_PARTIAL", "SHIP", "CompletePartialled", true)]
    [InlineData("CANCELLED", "HOLD", "Cancelled", true)]
    [InlineData("UNFULFILLABLE", "SHIP", "Unfulfillable", true)]
    [InlineData("INVALID", "SHIP", "Invalid", true)]
    [InlineData("PAUSED_BY_WEATHER", "SHIP", "PAUSED_BY_WEATHER", false)]
    public void A_status_has_the_spelling_of_the_model(string status, string action, string expected, bool isTerminal)
    {
        var order = Read(Fulfillment.OrderJson(status: status, action: action));
        Assert.Equal((expected, isTerminal), (order.Status, order.IsTerminal));
    }

    [Theory]
    [InlineData("STANDARD", "Standard")]
    [InlineData("EXPEDITED", "Expedited")]
    [InlineData("PRIORITY", "Priority")]
    [InlineData("SCHEDULED", "ScheduledDelivery")]
    [InlineData("BY_DRONE", "BY_DRONE")]
    public void A_tier_is_a_speed_and_back(string tier, string speed)
    {
        Assert.Equal(speed, FulfillmentValues.TierToModel(tier));
        Assert.Equal(tier, FulfillmentValues.TierToWire(speed));
    }

    [Theory]
    [InlineData("Ship", "SHIP")]
    [InlineData("hold", "HOLD")]
    [InlineData(null, null)]
    public void An_action_is_written_in_capitals(string? action, string? expected) =>
        Assert.Equal(expected, FulfillmentValues.ActionToWire(action));

    [Theory]
    [InlineData("FillOrKill", "FILL_OR_KILL")]
    [InlineData("FillAll", "FILL_ALL")]
    [InlineData("FillAllAvailable", "FILL_ALL_AVAILABLE")]
    public void A_policy_is_written_in_capitals(string policy, string expected) =>
        Assert.Equal(expected, FulfillmentValues.PolicyToWire(policy));

    [Theory]
    [InlineData("PROCESSING", "PENDING")]
    [InlineData("SHIPPED", "SHIPPED")]
    [InlineData("CANCELLED", "CANCELLED_BY_SELLER")]
    [InlineData("LOST_AT_SEA", "LOST_AT_SEA")]
    public void A_shipment_status_has_the_spelling_of_the_model(string status, string expected) =>
        Assert.Equal(expected, FulfillmentValues.ShipmentStatusToModel(status));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.0", 2)]
    [InlineData("2.00", 2)]
    [InlineData("0", 0)]
    public void A_number_of_units_is_whole(string value, int expected)
    {
        var order = Read(Fulfillment.OrderJson().Replace("\"2.0\"", $"\"{value}\"", StringComparison.Ordinal));
        Assert.Equal(expected, order.Items![0].Quantity);
    }

    [Fact]
    public async Task A_response_with_half_a_unit_cannot_be_read()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.Ok(
            $$"""{ "order": {{Fulfillment.OrderJson().Replace("\"2.0\"", "\"2.5\"", StringComparison.Ordinal)}} }"""));
        await Assert.ThrowsAsync<McfProtocolException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
    }

    [Fact]
    public async Task A_package_contains_its_tracking_and_has_an_id_in_place_of_a_number()
    {
        var json = JsonNode.Parse(Fulfillment.OrderJson())!;
        json["shipments"] = JsonNode.Parse("""
            [
              {
                "amazonShipmentId": "S-1", "amazonFacility": { "facilityId": "PHX3" }, "status": "SHIPPED",
                "shipTime": "2026-08-02T08:00:00Z", "deliveryTime": "2026-08-05T20:00:00Z",
                "items": [
                  { "productIdentifier": { "amazonSku": "MUG" }, "lineItemId": "1", "amount": { "value": "2.0" }, "packageId": "PKG-1" }
                ],
                "packages": [
                  {
                    "packageId": "PKG-1", "status": "OUT_FOR_DELIVERY", "deliveryTime": "2026-08-04T20:00:00Z",
                    "tracking": {
                      "carrier": { "carrierCode": "UPS", "trackingNumber": "1Z", "trackingUrl": "https://ups.example/1Z" },
                      "amazon": { "trackingNumber": "TBA", "trackingUrl": "https://amazon.example/TBA" },
                      "dropOffLocation": { "type": "LOCKER", "attributes": { "number": 7 } },
                      "proofOfDelivery": { "deliveryPhotoUrl": "https://photo.example/1", "receivedBy": "Ada" }
                    }
                  }
                ]
              }
            ]
            """);
        var order = Read(json.ToJsonString());
        var package = Assert.Single(order.Shipments![0].Packages);

        Assert.Equal((null, "PKG-1"), (package.PackageNumber, package.PackageId));
        Assert.Equal("PKG-1", order.Shipments[0].Items[0].PackageId);
        Assert.Equal(("OUT_FOR_DELIVERY", "1Z", "UPS"), (package.CurrentStatus, package.TrackingNumber, package.CarrierCode));
        Assert.Equal(("LOCKER", "7"), (package.DropOffLocation!.Type, package.DropOffLocation.Attributes!["number"]));
        Assert.Equal("https://photo.example/1", Assert.Single(package.DeliveryDocuments).Url);
        Assert.Equal(new DateTime(2026, 8, 5, 20, 0, 0, DateTimeKind.Utc), order.Items![0].EstimatedArrivalDate);
        var tracking = await PackageTracking.ReadAsync(null!, package, new());
        Assert.Equal(
            ("PKG-1", "OUT_FOR_DELIVERY", "https://ups.example/1Z", "https://amazon.example/TBA", "Ada"),
            (tracking.PackageId, tracking.CurrentStatus, tracking.CarrierUrl, tracking.CustomerTrackingLink, tracking.SignedForBy));
    }

    [Fact]
    public void An_item_is_in_the_package_that_names_it_unless_several_do()
    {
        var shipment = ShipmentMapping.ToModel(
            new Shipment
            {
                Items =
                [
                    new() { ShipmentItemId = "I-1" }, new() { ShipmentItemId = "I-2", PackageId = "P-1" }, new() { ShipmentItemId = "I-3" },
                    new() { ShipmentItemId = "I-4" }, new(),
                ],
                Packages =
                [
                    new() { PackageId = "P-1", ShipmentItemIds = ["I-1", "I-3"] },
                    new() { PackageId = "P-2", ShipmentItemIds = ["I-2", "I-3"] },
                    new() { PackageId = "P-3" },
                ],
            },
            "A-1");

        Assert.Equal(["P-1", "P-1", null, null, null], shipment.Items.Select(item => item.PackageId));
    }

    [Fact]
    public void A_line_has_the_latest_dates_of_the_shipments_that_contain_it()
    {
        var order = OrderMapping.ToModel(new FulfillmentOrder
        {
            LineItems = [.. new[] { "1", "2", "3", "4" }.Select(id => new OrderLineItem { LineItemId = id })],
            Shipments = [Holding(3, "1"), Holding(null, "1", "3"), Holding(9, "2", "1"), Holding(5, "1")],
        });
        Assert.Equal([Day(9), Day(9), null, null], order.Items!.Select(line => line.EstimatedShipDate));
        Assert.Equal([Day(11), Day(11), null, null], order.Items!.Select(line => line.EstimatedArrivalDate));
    }

    [Fact]
    public void Texts_are_sent_on_a_packing_slip_and_an_order_number_alone_prints_none()
    {
        var order = Fulfillment.Request();
        order.DisplayableOrderId = "1001";
        Assert.Null(Send(order)["fulfillmentConfiguration"]!["services"]);

        order.Items[0].GiftMessage = "Enjoy";
        var sent = Send(order);
        var attributes = sent["fulfillmentConfiguration"]!["services"]!["packaging"]!["packingSlip"]!["templateAttributes"]!;
        Assert.Equal(("1001", "2026-08-01T00:00:00Z", "Thank you for your order."),
            ((string?)attributes["orderId"], (string?)attributes["orderTime"], (string?)attributes["orderText"]));
        Assert.Equal(
            "Enjoy",
            (string?)sent["lineItems"]![0]!["fulfillmentConfiguration"]!["services"]!["packaging"]!["packingSlip"]!["templateAttributes"]![
                "giftMessage"]);
    }

    [Fact]
    public void Units_money_and_origin_are_sent_as_the_version_has_them()
    {
        var order = Fulfillment.Request();
        order.Items[0].PerUnitDeclaredValue = new McfMoney { CurrencyCode = "USD", Value = 12.50m };
        var sent = Send(order);
        var line = sent["lineItems"]![0]!;

        Assert.Equal("""{"unit":"EACHES","value":"2.0"}""", line["amount"]!.ToJsonString());
        Assert.Equal("""{"currencyCode":"USD","amount":"12.50"}""", line["product"]!["perUnitDeclaredValue"]!.ToJsonString());
        Assert.Equal("US", (string?)sent["origin"]!["countryCode"]);
        order.MarketplaceId = "UK";
        Assert.Equal("GB", (string?)Send(order)["origin"]!["countryCode"]);
        order.ShipFromCountryCode = "ie";
        Assert.Equal("IE", (string?)Send(order)["origin"]!["countryCode"]);
    }

    [Fact]
    public void A_preview_is_turned_over_to_one_object_for_each_speed()
    {
        var response = JsonSerializer.Deserialize("""
            {
              "plannedShipments": [
                {
                  "estimatedShippingWeight": { "unit": "KG", "value": "0.5" },
                  "items": [{ "productIdentifier": { "amazonSku": "MUG" }, "amount": { "value": "1.0" } }],
                  "offers": [
                    {
                      "estimatedPrice": {
                        "rollupPrices": [{ "type": "MCFTransportationFee", "value": { "currencyCode": "USD", "amount": "5.00" } }],
                        "totalPrice": { "currencyCode": "USD", "amount": "5.25" }
                      },
                      "fulfillmentConfiguration": {
                        "serviceLevel": {
                          "serviceTier": "STANDARD",
                          "shipInterval": { "startTime": "2026-08-02T00:00:00Z", "endTime": "2026-08-03T00:00:00Z" },
                          "deliveryInterval": { "startTime": "2026-08-05T00:00:00Z", "endTime": "2026-08-06T00:00:00Z" }
                        }
                      }
                    }
                  ]
                },
                {
                  "estimatedShippingWeight": { "unit": "KG", "value": "0.7" },
                  "items": [{ "productIdentifier": { "amazonSku": "MUG" }, "amount": { "value": "1.0" } }],
                  "offers": [
                    {
                      "estimatedPrice": {
                        "rollupPrices": [{ "type": "MCFTransportationFee", "value": { "currencyCode": "USD", "amount": "4.00" } }],
                        "totalPrice": { "currencyCode": "USD", "amount": "4.00" }
                      },
                      "fulfillmentConfiguration": {
                        "serviceLevel": {
                          "serviceTier": "STANDARD",
                          "deliveryInterval": { "startTime": "2026-08-05T00:00:00Z", "endTime": "2026-08-07T00:00:00Z" }
                        }
                      }
                    }
                  ]
                }
              ],
              "constraints": [
                {
                  "type": "ValidationError", "code": "DeliverySLAUnavailable", "message": "Not available.",
                  "details": [{ "type": "serviceTier", "value": "PRIORITY" }]
                }
              ]
            }
            """, Json.GetOrderPreviewResponse)!;

        var previews = PreviewMapping.ToModel(response, new McfPreviewRequest { Items = Fulfillment.Request().Items });

        Assert.Equal(["Standard", "Priority"], previews.Select(preview => preview.ShippingSpeedCategory));
        var standard = previews[0];
        Assert.True(standard.IsFulfillable);
        Assert.Equal((9.25m, "USD"), (standard.TotalFee, standard.Currency));
        Assert.Equal((1.2m, "KG"), (standard.EstimatedShippingWeight!.Value, standard.EstimatedShippingWeight.Unit));
        Assert.Equal(new DateTime(2026, 8, 7, 0, 0, 0, DateTimeKind.Utc), standard.LatestArrivalDate);
        Assert.Equal("1", standard.Shipments[0].Items[0].SellerFulfillmentOrderItemId);
        Assert.False(previews[1].IsFulfillable);
        Assert.Equal(["DeliverySLAUnavailable"], previews[1].Reasons);
        Assert.Null(previews[1].TotalFee);
    }

    [Fact]
    public void A_constraint_on_a_SKU_is_the_reason_of_its_line()
    {
        var response = JsonSerializer.Deserialize("""
            {
              "plannedShipments": [],
              "constraints": [
                {
                  "type": "ValidationError", "code": "ItemQuantityNotAvailable", "message": "Short.",
                  "details": [{ "type": "amazonSku", "value": "MUG" }]
                }
              ]
            }
            """, Json.GetOrderPreviewResponse)!;

        var preview = Assert.Single(PreviewMapping.ToModel(
            response, new McfPreviewRequest { Items = Fulfillment.Request().Items, ShippingSpeedCategories = ["Expedited"] }));

        Assert.Equal(("Expedited", false), (preview.ShippingSpeedCategory, preview.IsFulfillable));
        Assert.Equal(["MUG: InventoryUnavailable"], preview.Reasons);
        var line = Assert.Single(preview.UnfulfillableItems);
        Assert.Equal(("1", 2), (line.SellerFulfillmentOrderItemId, line.Quantity));
        Assert.Contains("Short.", string.Concat(preview.AdditionalData.Values), StringComparison.Ordinal);
    }

    private static McfOrder Read(string json) => OrderMapping.ToModel(JsonSerializer.Deserialize(json, Json.FulfillmentOrder)!);

    private static JsonNode Send(McfOrderRequest order) => JsonSerializer.SerializeToNode(
        OrderRequestMapping.ToWire(order, Connection.McfMarketplaces.Find("US")!, new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc)),
        Json.CreateOrderRequest)!;

    private static DateTime? Day(int? day) => day is { } known ? new DateTime(2026, 8, known, 0, 0, 0, DateTimeKind.Utc) : null;

    private static Shipment Holding(int? day, params string[] lines) => new()
    {
        ShipTime = Day(day),
        DeliveryTime = Day(day + 2),
        Items = [.. lines.Select(line => new ShipmentItem { LineItemId = line })],
    };

    private static void AssertLossless<TWire, TModel>(string definition, JsonTypeInfo<TWire> type, Func<TWire, TModel> map)
    {
        var filled = new SchemaFiller(ApiFacts.Outbound20260704).Fill(definition);
        var model = JsonSerializer.Serialize(map(filled.Deserialize(type)!), Plain);
        Assert.Equal([], SchemaFiller.Leaves(filled).Where(value => !model.Contains(value, StringComparison.Ordinal)));
    }
}
