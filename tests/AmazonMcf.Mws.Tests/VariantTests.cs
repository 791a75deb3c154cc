using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>Names, values and shapes that vary: all are read, one is written.</summary>
public class VariantTests
{
    [Theory]
    [InlineData(
        "<ReturnItemList><ReturnItem><SellerReturnItemId>R</SellerReturnItemId><ReturnReasonCode>W</ReturnReasonCode></ReturnItem>"
            + "</ReturnItemList>"
    )]
    [InlineData(
        "<ReturnItemList>\n <member>\n <SellerReturnReasonCode> W </SellerReturnReasonCode ><SellerReturnItemId>\n "
            + "R\n</SellerReturnItemId></member></ReturnItemList>"
    )]
    public void Entries_and_reasons_of_returns_go_by_two_names(string result)
    {
        var item = Assert.Single(MwsCodec.ReadResponse(MwsSamples.Response("CreateFulfillmentReturn", result)).Return!.Accepted);
        Assert.Equal(("R", "W"), (item.SellerReturnItemId, item.SellerReturnReasonCode));
    }

    [Fact]
    public void The_form_of_the_documentation_is_written_when_asked()
    {
        var xml = MwsCodec.WriteResponse(MwsCodec.ReadResponse(MwsSamples.Responses["GetFulfillmentOrder"]), MwsForm.Documentation);

        Assert.Contains("<ReturnItemList><ReturnItem>", xml, StringComparison.Ordinal);
        Assert.Contains("<ReturnReasonCode>WRONG<", xml, StringComparison.Ordinal);
        Assert.Contains("<StateOrRegionCode>MI<", xml, StringComparison.Ordinal);
        Assert.Contains("<StateOrProvinceCode>MI<", xml, StringComparison.Ordinal);
        Assert.Contains("<ReturnAuthorizationList><ReturnAuthorization>", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ResponseMetadata><RequestId>i</RequestId></ResponseMetadata>")]
    [InlineData("<ResponseMetaData><RequestID>i</RequestID></ResponseMetaData>")]
    [InlineData("<RequestID>i</RequestID>")]
    public void Request_ids_are_found_in_every_place(string metadata) =>
        Assert.Equal("i", MwsCodec.ReadResponse($"<CancelFulfillmentOrderResponse>{metadata}</CancelFulfillmentOrderResponse>").RequestId);

    [Theory]
    [InlineData("""<{0} xmlns="http://mws.amazonaws.com/FulfillmentInboundShipment/2010-10-01/">""", "</{0}>")]
    [InlineData("<{0}>", "</{0}>")]
    [InlineData("""<{0} xmlns:m="urn:x" m:a="1"><!-- c --><?p i?>""", "</{0} >")]
    public void Any_namespace_will_do(string open, string close)
    {
        const string Name = "CreateFulfillmenReturnResponse";
        var xml =
            string.Format(CultureInfo.InvariantCulture, open, Name)
            + "<CreateFulfillmentReturnResult/>"
            + string.Format(CultureInfo.InvariantCulture, close, Name);
        Assert.Equal("CreateFulfillmentReturn", MwsCodec.ReadResponse(xml).Operation);
    }

    [Fact]
    public void Speeds_of_previews_come_with_and_without_member()
    {
        var request = MwsCodec.ReadRequest(
            "Action=GetFulfillmentPreview&ShippingSpeedCategories.2=Priority&ShippingSpeedCategories.1=Standard"
        );
        Assert.Equal(["Standard", "Priority"], request.Preview!.ShippingSpeedCategories!);
    }

    [Theory]
    [InlineData("RECEIVED", "Received", "RECEIVED")]
    [InlineData("COMPLETE_PARTIALLED", "CompletePartialled", "COMPLETE_PARTIALLED")]
    [InlineData("UNHEARD_OF", "UNHEARD_OF", "UNHEARD_OF")]
    [InlineData("New", "New", "RECEIVED")]
    public void Statuses_of_orders_change_their_spelling(string wire, string model, string written)
    {
        var response = MwsCodec.ReadResponse(
            MwsSamples.Response(
                "GetFulfillmentOrder",
                $"<FulfillmentOrder><FulfillmentOrderStatus>{wire}</FulfillmentOrderStatus></FulfillmentOrder>"
            )
        );
        Assert.Equal(model, response.Order!.Status);
        Assert.Contains($"<FulfillmentOrderStatus>{written}<", MwsCodec.WriteResponse(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OUT_FOR_DELIVERY", "IN_TRANSIT")]
    [InlineData("DELIVERY_ATTEMPTED", "IN_TRANSIT")]
    [InlineData("PICKUP_SCHEDULED", "IN_TRANSIT")]
    [InlineData("PICKUP_ATTEMPTED", "IN_TRANSIT")]
    [InlineData("PICKUP_CANCELLED", "IN_TRANSIT")]
    [InlineData("PICKUP_SUCCESSFUL", "DELIVERED")]
    [InlineData("RETURN_REQUEST_ACCEPTED", "RETURNING")]
    [InlineData("RETURN_RECEIVED_IN_FC", "RETURNED")]
    [InlineData("REFUND_ISSUED", "RETURNED")]
    [InlineData("UNKNOWN", null)]
    [InlineData("DELAYED", "DELAYED")]
    public void Statuses_of_packages_that_MWS_did_not_have_become_the_nearest(string model, string? wire)
    {
        var xml = MwsCodec.WriteResponse(
            new MwsResponse
            {
                Operation = "GetPackageTrackingDetails",
                Tracking = new McfTracking { CurrentStatus = model },
            }
        );
        Assert.Equal(wire, MwsCodec.ReadResponse(xml).Tracking!.CurrentStatus);
    }

    [Theory]
    [InlineData("EVENT_801", "EVENT_308")]
    [InlineData("EVENT_804", "EVENT_301")]
    [InlineData("EVENT_202", "EVENT_202")]
    public void Events_that_MWS_did_not_have_become_the_nearest(string model, string wire)
    {
        var tracking = new McfTracking { TrackingEvents = [new McfTrackingEvent { EventCode = model }] };
        var xml = MwsCodec.WriteResponse(new MwsResponse { Operation = "GetPackageTrackingDetails", Tracking = tracking });
        Assert.Equal(wire, Assert.Single(MwsCodec.ReadResponse(xml).Tracking!.TrackingEvents).EventCode);
    }

    [Theory]
    [InlineData("KILOGRAMS", "KG")]
    [InlineData("POUNDS", "LB")]
    [InlineData("KG", "KG")]
    public void Weights_are_abbreviated(string model, string wire)
    {
        var preview = new McfPreview { EstimatedShippingWeight = new McfWeight { Unit = model, Value = 1.5m } };
        var xml = MwsCodec.WriteResponse(new MwsResponse { Operation = "GetFulfillmentPreview", Previews = [preview] });
        Assert.Contains($"<Unit>{wire}</Unit><Value>1.5</Value>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_without_windows_says_nothing_of_scheduled_delivery()
    {
        var preview = new McfPreview { ShippingSpeedCategory = "Standard" };
        Assert.DoesNotContain(
            "ScheduledDeliveryInfo",
            MwsCodec.WriteResponse(new MwsResponse { Operation = "GetFulfillmentPreview", Previews = [preview] }),
            StringComparison.Ordinal
        );

        preview.DeliveryWindows = [new McfDeliveryWindow { StartDate = new DateTime(2014, 1, 3, 3, 0, 0, DateTimeKind.Utc) }];
        Assert.Contains(
            "<ScheduledDeliveryInfo>",
            MwsCodec.WriteResponse(new MwsResponse { Operation = "GetFulfillmentPreview", Previews = [preview] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_signature_element_is_written_even_if_empty()
    {
        var xml = MwsCodec.WriteResponse(
            new MwsResponse
            {
                Operation = "GetPackageTrackingDetails",
                Tracking = new McfTracking { PackageNumber = 1 },
            }
        );

        Assert.Contains("<SignedForBy></SignedForBy>", xml, StringComparison.Ordinal);
        Assert.Null(MwsCodec.ReadResponse(xml).Tracking!.SignedForBy);
    }

    [Fact]
    public void What_the_model_has_no_member_for_is_kept()
    {
        var response = MwsCodec.ReadResponse(
            MwsSamples.Response(
                "GetFulfillmentOrder",
                "<FulfillmentOrder><FulfillmentMethod>Consumer</FulfillmentMethod><CODSettings><IsCODRequired>true</IsCODRequired>"
                    + "<CODCharge><CurrencyCode>JPY</CurrencyCode></CODCharge>"
                    + "</CODSettings></FulfillmentOrder><Extra><A>1</A></Extra>"
            )
        );
        var request = MwsCodec.ReadRequest(
            "Action=CreateFulfillmentOrder&FulfillmentMethod=Consumer&Items.member.1.OrderItemDisposition=Sellable"
        );

        Assert.Equal("\"Consumer\"", response.Order!.AdditionalData["FulfillmentOrder.FulfillmentMethod"]);
        Assert.Equal("\"JPY\"", response.Order.AdditionalData["FulfillmentOrder.CODSettings.CODCharge.CurrencyCode"]);
        Assert.Equal("\"1\"", response.Order.AdditionalData["Extra.A"]);
        Assert.Null(response.Order.CodSettings!.CodCharge);
        Assert.Equal("Consumer", request.Order!.AdditionalColumns!["FulfillmentMethod"]);
        Assert.Equal("Sellable", request.Order.Items[0].AdditionalColumns!["OrderItemDisposition"]);
    }

    [Fact]
    public void Characters_that_XML_forbids_become_the_replacement_character()
    {
        var order = new McfOrder { SellerFulfillmentOrderId = "O\u0001\uD800x", DisplayableOrderComment = "fine \U0001F600" };
        var xml = MwsCodec.WriteResponse(new MwsResponse { Operation = "GetFulfillmentOrder", Order = order });

        Assert.Equal("O\uFFFD\uFFFDx", MwsCodec.ReadResponse(xml).Order!.SellerFulfillmentOrderId);
        Assert.Equal("fine \U0001F600", MwsCodec.ReadResponse(xml).Order!.DisplayableOrderComment);
        Assert.Equal(
            "O\uFFFD\uFFFDx",
            MwsCodec.ReadResponse(xml.Replace("O\uFFFD\uFFFDx", "O&#x1;\u0002x", StringComparison.Ordinal)).Order!.SellerFulfillmentOrderId
        );
        Assert.Equal(
            "a\uFFFDb",
            MwsCodec.ReadRequest("Action=GetFulfillmentOrder&SellerFulfillmentOrderId=a%00b").SellerFulfillmentOrderId
        );
    }
}
