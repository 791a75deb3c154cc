using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Mapping;

public class OtherMappingTests
{
    private static readonly OutboundJsonContext Json = OutboundJsonContext.Default;

    [Fact]
    public void A_return_distinguishes_accepted_and_refused_units()
    {
        var result = JsonSerializer.Deserialize(
            """
            {"returnItems":[{"sellerReturnItemId":"R1","status":"New"}],
             "invalidReturnItems":[{"sellerReturnItemId":"R2","invalidItemReason":{"invalidItemReasonCode":"DuplicateRequest",
             "description":"Again"}}]}
            """,
            Json.CreateFulfillmentReturnResult)!;
        var response = ReturnMapping.ToModel(result, "A-1");
        Assert.Equal(("A-1", "R1"), (response.Accepted[0].SellerFulfillmentOrderId, response.Accepted[0].SellerReturnItemId));
        Assert.Equal(
            ("A-1", "R2", "DuplicateRequest", "Again"),
            (
                response.Refused[0].SellerFulfillmentOrderId,
                response.Refused[0].SellerReturnItemId,
                response.Refused[0].ReasonCode,
                response.Refused[0].Description
            )
        );
        Assert.Empty(response.Authorizations);
    }

    [Theory]
    [InlineData("""{"isEligible":true,"sellerSku":"S","fnSku":"F","asin":"A","skuCount":33}""")]
    [InlineData("""{"isEligible":true,"skuInfo":{"sellerSku":"S","fnSku":"F","asin":"A","skuCount":33}}""")]
    public void The_stock_of_a_feature_is_read_flat_or_nested(string json)
    {
        var sku = FeatureMapping.ToModel(JsonSerializer.Deserialize(json, Json.GetFeatureSkuResult)!);
        Assert.Equal((true, "S", "F", "A", 33m), (sku.IsEligible, sku.SellerSku, sku.FnSku, sku.Asin, sku.SkuCount));
    }

    [Fact]
    public void An_ineligible_sku_has_reasons_and_no_invented_count()
    {
        var sku = FeatureMapping.ToModel(
            JsonSerializer.Deserialize(
                """{"isEligible":false,"ineligibleReasons":["SKU_NOT_ELIGIBLE"],"skuInfo":{}}""",
                Json.GetFeatureSkuResult
            )!
        );
        Assert.Equal((false, null), (sku.IsEligible, sku.SkuCount));
        Assert.Equal(["SKU_NOT_ELIGIBLE"], sku.IneligibleReasons);
    }

    [Fact]
    public void Unknown_members_beside_a_list_stay_with_each_of_its_elements()
    {
        var features = FeatureMapping.ToModel(
            JsonSerializer.Deserialize("""{"features":[{"featureName":"BLANK_BOX"}],"schema":{"v":2}}""", Json.GetFeaturesResult)!,
            "ATVPDKIKX0DER"
        );
        Assert.Equal("""{"v":2}""", features[0].AdditionalData["schema"]);
        Assert.Equal("ATVPDKIKX0DER", features[0].MarketplaceId);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("messaging")]
    public void A_delivery_text_is_found_under_either_name(string member)
    {
        var json = $$$$"""{"deliveryOffers":[{"policy":{"{{{{member}}}}":{"text":"Soon","locale":"en_US"}}}]}""";
        var offer = OfferMapping.ToModel(
            JsonSerializer.Deserialize(json, Json.GetDeliveryOffersResult)!,
            new McfDeliveryOfferRequest { SellerSku = "S" }
        )[0];
        Assert.Equal(("S", "Soon", "en_US"), (offer.SellerSku, offer.Message, offer.Locale));
    }

    [Fact]
    public void A_query_for_offers_ships_from_the_marketplace_by_default()
    {
        var request = new McfDeliveryOfferRequest { SellerSku = "S", Quantity = 3, IpAddress = "10.1.2.3" };
        Assert.Equal(
            """{"product":{"productIdentifier":{"merchantSku":"S"},"amount":{"unitOfMeasure":"Eaches","value":"3"}},"terms":{"origin":{"countryCode":"US"},"destination":{"ipAddress":"10.1.2.3"}}}""",
            JsonSerializer.Serialize(OfferMapping.ToWire(request, "US"), Json.GetDeliveryOffersRequest));
        request.OriginCountryCode = "ca";
        Assert.Equal("CA", OfferMapping.ToWire(request, "US").Terms!.Origin!.CountryCode);
    }
}
