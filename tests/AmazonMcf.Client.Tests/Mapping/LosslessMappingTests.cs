using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Contract;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Mapping;

/// <summary>Fills everything the description knows with values of its own, maps it, and looks for every value on the other side.</summary>
public class LosslessMappingTests
{
    private static readonly OutboundJsonContext Json = OutboundJsonContext.Default;
    private static readonly DateTime Now = new(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Nothing_of_an_order_is_lost() =>
        AssertLossless("GetFulfillmentOrderResult", Json.GetFulfillmentOrderResult, OrderMapping.ToModel);

    [Fact]
    public void Nothing_of_a_page_of_orders_is_lost_but_its_cursor() =>
        AssertLossless("ListAllFulfillmentOrdersResult", Json.ListAllFulfillmentOrdersResult, OrderMapping.ToModel, "nextToken");

    [Fact]
    public void Nothing_of_a_preview_is_lost() => AssertLossless(
        "GetFulfillmentPreviewResult", Json.GetFulfillmentPreviewResult, result => PreviewMapping.ToModel(result, new McfPreviewRequest()));

    [Fact]
    public void Nothing_of_an_offer_is_lost() => AssertLossless(
        "GetDeliveryOffersResult", Json.GetDeliveryOffersResult, result => OfferMapping.ToModel(result, new McfDeliveryOfferRequest()));

    [Fact]
    public void Nothing_of_a_tracking_is_lost() =>
        AssertLossless("PackageTrackingDetails", Json.PackageTrackingDetails, TrackingMapping.ToModel);

    [Fact]
    public void Nothing_of_a_return_is_lost() => AssertLossless(
        "CreateFulfillmentReturnResult", Json.CreateFulfillmentReturnResult, result => ReturnMapping.ToModel(result, "ORDER-1"));

    [Fact]
    public void Nothing_of_return_reasons_is_lost() => AssertLossless(
        "ListReturnReasonCodesResult", Json.ListReturnReasonCodesResult, result => ReturnMapping.ToModel(result, "SKU-1"));

    [Fact]
    public void Nothing_of_features_is_lost()
    {
        AssertLossless("GetFeaturesResult", Json.GetFeaturesResult, result => FeatureMapping.ToModel(result, "ATVPDKIKX0DER"));
        AssertLossless("GetFeatureInventoryResult", Json.GetFeatureInventoryResult, FeatureMapping.ToModel, "nextToken");
        AssertLossless("GetFeatureSkuResult", Json.GetFeatureSkuResult, FeatureMapping.ToModel);
    }

    [Fact]
    public void Nothing_of_a_new_order_is_left_unsent()
    {
        var filler = new ObjectFiller
        {
            Except = ["Source", "SellerKey", "ConnectionName", "ShopSku", "ProductName", "AdditionalColumns", "AdditionalData"],
        };
        var wire = OrderRequestMapping.ToWire(filler.Fill<McfOrderRequest>(), null, Now);
        AssertSent(filler, wire, Json.CreateFulfillmentOrderRequest, "CreateFulfillmentOrderRequest");
    }

    [Fact]
    public void Nothing_of_a_change_is_left_unsent_but_the_order_it_is_about()
    {
        var filler = new ObjectFiller { Except = ["SellerFulfillmentOrderId", "AdditionalData"] };
        var wire = OrderRequestMapping.ToWire(filler.Fill<McfOrderUpdate>());
        AssertSent(filler, wire, Json.UpdateFulfillmentOrderRequest, "UpdateFulfillmentOrderRequest");
    }

    [Fact]
    public void Nothing_of_a_query_for_cost_and_dates_is_left_unsent()
    {
        string[] notPartOfPreviews = ["GiftMessage", "DisplayableComment", "FulfillmentNetworkSku", "PerUnitPrice", "PerUnitTax"];
        var filler = new ObjectFiller
        {
            Except =
            [
                "Source", "SellerFulfillmentOrderId", "ShopSku", "ProductName", "AdditionalColumns", "AdditionalData", .. notPartOfPreviews,
            ],
        };
        var wire = PreviewMapping.ToWire(filler.Fill<McfPreviewRequest>(), null);
        AssertSent(filler, wire, Json.GetFulfillmentPreviewRequest, "GetFulfillmentPreviewRequest");
    }

    [Fact]
    public void Nothing_of_a_return_is_left_unsent()
    {
        var filler = new ObjectFiller { Except = [] };
        var wire = ReturnMapping.ToWire([filler.Fill<McfReturnRequestItem>(), filler.Fill<McfReturnRequestItem>()]);
        AssertSent(filler, wire, Json.CreateFulfillmentReturnRequest, "CreateFulfillmentReturnRequest");
    }

    [Fact]
    public void Nothing_of_a_query_for_offers_is_left_unsent()
    {
        var filler = new ObjectFiller { Except = ["Name", "Phone", "CountryCode", "OriginCountryCode", "IpAddress", "AdditionalData"] };
        var request = filler.Fill<McfDeliveryOfferRequest>();
        (request.OriginCountryCode, request.Destination!.CountryCode, request.IpAddress) = ("US", "ca", "10.1.2.3");
        filler.Values.AddRange(["US", "CA", "10.1.2.3"]);
        AssertSent(filler, OfferMapping.ToWire(request, null), Json.GetDeliveryOffersRequest, "GetDeliveryOffersRequest");
    }

    private static void AssertLossless<TWire, TModel>(
        string definition, JsonTypeInfo<TWire> type, Func<TWire, TModel> map, params string[] notForTheModel)
    {
        var filled = new SchemaFiller(ApiFacts.Outbound20200701).Fill(definition);
        var wire = filled.Deserialize(type)!;
        foreach (var member in notForTheModel)
        {
            ((JsonObject)filled).Remove(member);
        }

        var model = JsonSerializer.Serialize(map(wire), Plain);
        Assert.Equal([], SchemaFiller.Leaves(filled).Where(value => !model.Contains(value, StringComparison.Ordinal)));
    }

    private static void AssertSent<TWire>(ObjectFiller filler, TWire wire, JsonTypeInfo<TWire> type, string definition)
    {
        var json = JsonSerializer.Serialize(wire, type);
        Assert.NotEmpty(filler.Values);
        Assert.Equal([], filler.Values.Where(value => !json.Contains(value, StringComparison.OrdinalIgnoreCase)));
        using var document = JsonDocument.Parse(json);
        Assert.Equal([], new SchemaChecker(ApiFacts.Outbound20200701).Check(document.RootElement, definition).Where(f => f.IsFailure));
    }
}
