using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Mapping;

public class PreviewMappingTests
{
    [Theory]
    [InlineData("null", null, null)]
    [InlineData("[]", null, null)]
    [InlineData("""[{"name":"F","amount":{"currencyCode":"USD","value":"0"}}]""", "0", "USD")]
    [InlineData("""[{"amount":{"currencyCode":"USD","value":"3.10"}},{"amount":{"currencyCode":"USD","value":"1"}}]""", "4.10", "USD")]
    [InlineData("""[{"amount":{"currencyCode":"USD","value":"3.10"}},{"name":"F","amount":null}]""", null, null)]
    [InlineData("""[{"amount":{"currencyCode":"USD","value":"3.10"}},{"amount":{"currencyCode":"USD"}}]""", null, null)]
    [InlineData("""[{"amount":{"currencyCode":"USD","value":"1"}},{"amount":{"currencyCode":"EUR","value":"1"}}]""", null, null)]
    public void Fees_are_summed_only_when_all_are_known(string fees, string? total, string? currency)
    {
        var preview = Read($$"""{"estimatedFees":{{fees}}}""");
        Assert.Equal(total is null ? null : decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), preview.TotalFee);
        Assert.Equal(currency, preview.Currency);
    }

    [Fact]
    public void Dates_span_all_shipments_and_skip_missing_ones()
    {
        var preview = Read(
            """
            {"fulfillmentPreviewShipments":[
             {"earliestShipDate":"2024-01-02T00:00:00Z","latestShipDate":"2024-01-03T00:00:00Z","latestArrivalDate":"2024-01-09T00:00:00Z"},
             {"earliestShipDate":"2024-01-01T00:00:00Z","latestShipDate":"2024-01-02T00:00:00Z",
             "earliestArrivalDate":"2024-01-05T00:00:00Z"}]}
            """
        );
        Assert.Equal(
            (1, 3, 5, 9),
            (preview.EarliestShipDate?.Day, preview.LatestShipDate?.Day, preview.EarliestArrivalDate?.Day, preview.LatestArrivalDate?.Day)
        );
        Assert.Null(Read("{}").EarliestShipDate);
    }

    [Fact]
    public void Reasons_of_the_order_come_first_then_those_of_lines_with_their_sku()
    {
        var preview = Read(
            """
            {"isFulfillable":false,"orderUnfulfillableReasons":["DeliverySLAUnavailable"],
             "unfulfillablePreviewItems":[{"sellerSku":"S1","quantity":2,"itemUnfulfillableReasons":["InventoryUnavailable",
             "NoDeliveryOption"]}]}
            """);
        Assert.Equal(["DeliverySLAUnavailable", "S1: InventoryUnavailable", "S1: NoDeliveryOption"], preview.Reasons);
        Assert.Equal(2, preview.UnfulfillableItems[0].Quantity);
    }

    [Fact]
    public void A_weight_that_is_no_number_is_unknown_and_kept_as_it_came()
    {
        var preview = Read("""{"estimatedShippingWeight":{"unit":"POUNDS","value":"about two"}}""");
        Assert.Null(preview.EstimatedShippingWeight!.Value);
        Assert.Equal("\"about two\"", preview.AdditionalData["estimatedShippingWeight.value"]);
        Assert.Equal(2.5m, Read("""{"estimatedShippingWeight":{"unit":"KG","value":"2.5"}}""").EstimatedShippingWeight!.Value);
    }

    [Fact]
    public void A_row_carries_on_the_order_and_the_source_of_the_query()
    {
        var request = new McfPreviewRequest
        {
            SellerFulfillmentOrderId = "A-1",
            Source = new McfOrderSource { Path = "orders.csv", Rows = [2] },
        };
        var result = new GetFulfillmentPreviewResult { FulfillmentPreviews = [new FulfillmentPreview { IsCodCapable = true }] };
        var preview = Assert.Single(PreviewMapping.ToModel(result, request));
        Assert.Equal("A-1", preview.SellerFulfillmentOrderId);
        Assert.Same(request.Source, preview.Source);
        Assert.True(preview.IsCodCapable);
    }

    [Fact]
    public void A_query_includes_Japanese_extras_only_on_request()
    {
        var wire = PreviewMapping.ToWire(new McfPreviewRequest { ShippingSpeedCategories = ["priority"] }, "ATVPDKIKX0DER");
        Assert.Null(wire.IncludeCodFulfillmentPreview);
        Assert.Null(wire.IncludeDeliveryWindows);
        Assert.Equal(["Priority"], wire.ShippingSpeedCategories);
        Assert.Equal("ATVPDKIKX0DER", wire.MarketplaceId);
    }

    private static McfPreview Read(string json)
    {
        var result = JsonSerializer.Deserialize(
            $$"""{"fulfillmentPreviews":[{{json}}]}""",
            OutboundJsonContext.Default.GetFulfillmentPreviewResult
        )!;
        return Assert.Single(PreviewMapping.ToModel(result, new McfPreviewRequest()));
    }
}
