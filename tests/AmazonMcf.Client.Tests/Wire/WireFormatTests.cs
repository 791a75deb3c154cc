using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Wire;

public class WireFormatTests
{
    private static readonly OutboundJsonContext Json = OutboundJsonContext.Default;

    [Fact]
    public void Writes_a_request_in_camel_case_without_absent_members()
    {
        var request = new GetFulfillmentPreviewRequest
        {
            MarketplaceId = "A1VC38T7YXB528",
            IncludeCodFulfillmentPreview = true,
            Items = [new GetFulfillmentPreviewItem { SellerSku = "SKU-1", Quantity = 2, PerUnitDeclaredValue = Yen(1500m) }],
        };
        Assert.Equal(
            """{"marketplaceId":"A1VC38T7YXB528","items":[{"sellerSku":"SKU-1","quantity":2,"perUnitDeclaredValue":{"currencyCode":"JPY","value":"1500"}}],"includeCODFulfillmentPreview":true}""",
            Write(request, Json.GetFulfillmentPreviewRequest));
    }

    [Theory]
    [InlineData("rmaPageURL", """{"payload":{"returnAuthorizations":[{"rmaPageURL":"https://example.com/rma"}]}}""")]
    [InlineData("returnAuthorizationId", """{"payload":{"returnItems":[{"returnAuthorizationId":"RA-1"}]}}""")]
    public void Keeps_the_names_that_are_not_plain_camel_case(string member, string json)
    {
        var response = JsonSerializer.Deserialize(json, Json.CreateFulfillmentReturnResponse)!;
        Assert.Null(response.Payload!.AdditionalData);
        Assert.Contains($"\"{member}\"", Write(response, Json.CreateFulfillmentReturnResponse), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_members_it_does_not_know_at_every_level()
    {
        const string Text = """{"payload":{"features":[{"featureName":"BLANK_BOX","region":{"a":[1,2]}}],"schema":null},"traceId":7}""";
        var response = JsonSerializer.Deserialize(Text, Json.GetFeaturesResponse)!;
        Assert.Equal(7, response.AdditionalData!["traceId"].GetInt32());
        Assert.Equal(JsonValueKind.Null, response.Payload!.AdditionalData!["schema"].ValueKind);
        Assert.Equal("""{"a":[1,2]}""", response.Payload.Features![0].AdditionalData!["region"].GetRawText());
        Assert.Equal(Text, Write(response, Json.GetFeaturesResponse));
    }

    [Fact]
    public void Keeps_unknown_members_of_requests_too()
    {
        const string Text = """{"displayableOrderId":"A","destinationAddress":{"name":"N","companyName":"C"},"priority":9}""";
        var request = JsonSerializer.Deserialize(Text, Json.UpdateFulfillmentOrderRequest)!;
        Assert.Equal("C", request.DestinationAddress!.AdditionalData!["companyName"].GetString());
        Assert.Equal(Text, Write(request, Json.UpdateFulfillmentOrderRequest));
    }

    [Fact]
    public void Passes_values_of_open_lists_through_untouched()
    {
        const string Text = """{"payload":{"packageNumber":1,"currentStatus":"BEAMED_UP","trackingEvents":[{"eventCode":"EVENT_999"}]}}""";
        var response = JsonSerializer.Deserialize(Text, Json.GetPackageTrackingDetailsResponse)!;
        Assert.Equal("BEAMED_UP", response.Payload!.CurrentStatus);
        Assert.Equal("EVENT_999", response.Payload.TrackingEvents![0].EventCode);
        Assert.Equal(Text, Write(response, Json.GetPackageTrackingDetailsResponse));
    }

    [Fact]
    public void Reads_null_where_an_array_or_a_text_stands_otherwise_as_absent()
    {
        const string Text =
            """{"payload":{"nextToken":null,"fulfillmentOrders":[{"featureConstraints":null,"deliveryWindow":null}]},"errors":null}""";
        var response = JsonSerializer.Deserialize(Text, Json.ListAllFulfillmentOrdersResponse)!;
        Assert.Null(response.Errors);
        Assert.Null(response.Payload!.NextToken);
        Assert.Null(response.Payload.FulfillmentOrders![0].FeatureConstraints);
        Assert.Equal("""{"payload":{"fulfillmentOrders":[{}]}}""", Write(response, Json.ListAllFulfillmentOrdersResponse));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"errors":[{"code":"InvalidInput","message":"No.","details":""}]}""")]
    public void A_response_may_be_empty_or_a_rejection(string json)
    {
        var response = JsonSerializer.Deserialize(json, Json.CreateFulfillmentOrderResponse)!;
        Assert.Equal(json, Write(response, Json.CreateFulfillmentOrderResponse));
        Assert.Equal(json == "{}" ? null : "InvalidInput", JsonSerializer.Deserialize(json, Json.ErrorList)!.Errors?[0].Code);
    }

    [Fact]
    public void Reads_a_delivery_text_under_either_name_without_mixing_them_up()
    {
        const string Text =
            """{"payload":{"deliveryOffers":[{"policy":{"message":{"text":"a"}}},{"policy":{"messaging":{"text":"b"}}}]}}""";
        var response = JsonSerializer.Deserialize(Text, Json.GetDeliveryOffersResponse)!;
        Assert.Equal("a", response.Payload!.DeliveryOffers![0].Policy!.Message!.Text);
        Assert.Equal("b", response.Payload.DeliveryOffers[1].Policy!.Messaging!.Text);
        Assert.Equal(Text, Write(response, Json.GetDeliveryOffersResponse));
    }

    [Fact]
    public void Reads_the_stock_of_a_feature_flat_and_nested()
    {
        const string Text = """{"payload":{"sellerSku":"FLAT","skuCount":1.5,"skuInfo":{"sellerSku":"NESTED","skuCount":33}}}""";
        var response = JsonSerializer.Deserialize(Text, Json.GetFeatureSkuResponse)!.Payload!;
        Assert.Equal(("FLAT", 1.5m), (response.SellerSku, response.SkuCount));
        Assert.Equal(("NESTED", 33m), (response.SkuInfo!.SellerSku, response.SkuInfo.SkuCount));
    }

    [Fact]
    public void Writes_and_reads_money_with_a_dot_where_the_host_uses_a_comma()
    {
        string? written = null;
        decimal? read = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            written = Write(new UpdateFulfillmentOrderItem { PerUnitPrice = Yen(1234.50m) }, Json.UpdateFulfillmentOrderItem);
            read = JsonSerializer
                .Deserialize("""{"perUnitPrice":{"value":"1234.50"}}""", Json.UpdateFulfillmentOrderItem)!
                .PerUnitPrice!.Value;
        });
        thread.Start();
        thread.Join();
        Assert.Equal("""{"perUnitPrice":{"currencyCode":"JPY","value":"1234.50"}}""", written);
        Assert.Equal(1234.50m, read);
    }

    [Theory]
    [InlineData("\"19.71\"", 19.71)]
    [InlineData("19.71", 19.71)]
    [InlineData("\" 7 \"", 7)]
    [InlineData("\"-0.5\"", -0.5)]
    [InlineData("\"1E2\"", 100)]
    public void Reads_an_amount_from_text_or_number(string json, double expected) =>
        Assert.Equal((decimal)expected, ReadAmount(json));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void Reads_an_amount_that_says_nothing_as_absent(string json) => Assert.Null(ReadAmount(json));

    [Theory]
    [InlineData("\"1,5\"")]
    [InlineData("\"many\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public void Refuses_an_amount_that_is_no_number(string json) => Assert.Throws<JsonException>(() => ReadAmount(json));

    [Fact]
    public void Names_the_place_of_a_value_of_the_wrong_kind()
    {
        var error = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize("""{"items":[{"quantity":"two"}]}""", Json.CreateFulfillmentOrderRequest));
        Assert.Equal("$.items[0].quantity", error.Path);
    }

    private static decimal? ReadAmount(string json) =>
        JsonSerializer.Deserialize($$"""{"currencyCode":"USD","value":{{json}}}""", Json.Money)!.Value;

    private static Money Yen(decimal value) => new() { CurrencyCode = "JPY", Value = value };

    private static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
