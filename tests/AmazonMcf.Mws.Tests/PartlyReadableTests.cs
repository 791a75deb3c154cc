using System.Text;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>One odd entry of a list is one error; everything else is converted. An order with a line missing is not an order.</summary>
public class PartlyReadableTests
{
    private const string Namespace = " xmlns=\"http://mws.amazonaws.com/FulfillmentOutboundShipment/2010-10-01/\"";

    [Theory]
    [InlineData("<FulfillmentPolicy>FillAll</FulfillmentPolicy><FulfillmentPolicy>FillOrKill</FulfillmentPolicy>", "occurs twice")]
    [InlineData("<ReceivedDateTime>soon</ReceivedDateTime>", "'soon' must be a date")]
    [InlineData("<MarketplaceId><A>1</A></MarketplaceId>", "must be a single value")]
    public void An_odd_order_of_a_list_is_one_error_and_the_others_are_converted(string odd, string rule)
    {
        var xml =
            $"INFO\n<ListAllFulfillmentOrdersResponse{Namespace}>\n<ListAllFulfillmentOrdersResult><FulfillmentOrders>\n"
                + Member(Id("A-1")) + "\n" + Member(Id("A-2") + odd + "<DestinationAddress><Name>Pat</Name></DestinationAddress>") + "\n"
                + Member(Id("A-3"))
                + "</FulfillmentOrders></ListAllFulfillmentOrdersResult></ListAllFulfillmentOrdersResponse>";
        var entry = Read(xml);
        Assert.Equal(["A-1", "A-3"], entry.Objects.Cast<McfOrder>().Select(order => order.SellerFulfillmentOrderId));
        var error = Assert.Single(entry.Skipped);
        Assert.Equal(5, error.Line);
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
        Assert.Contains("Entry 2 ('A-2') of FulfillmentOrders was not converted.", error.Message, StringComparison.Ordinal);

        // An order never carries the data of another.
        Assert.All(entry.Objects.Cast<McfOrder>(), order => Assert.DoesNotContain(order.AdditionalData, data => data.Key != "RequestId"));
        Assert.Throws<MwsFormatException>(() => MwsCodec.ReadResponse(xml[5..]));
    }

    [Fact]
    public void An_odd_event_of_a_package_is_kept_as_text()
    {
        var entry = Read(
            Response(
                "GetPackageTrackingDetails",
                "<PackageNumber>7</PackageNumber><TrackingEvents>" + Member("<EventDate>never</EventDate>")
                    + Member("<EventCode>EVENT_301</EventCode>") + "</TrackingEvents>"
            )
        );
        var tracking = Assert.IsType<McfTracking>(Assert.Single(entry.Objects));
        Assert.Equal("EVENT_301", Assert.Single(tracking.TrackingEvents).EventCode);
        Assert.Equal("\"never\"", tracking.AdditionalData["TrackingEvents.member.EventDate"]);
        Assert.Single(entry.Skipped);
    }

    [Fact]
    public void An_order_with_an_odd_line_is_not_converted()
    {
        var entry = Read(
            Response(
                "GetFulfillmentOrder",
                $"<FulfillmentOrder>{Id("A-4")}</FulfillmentOrder><FulfillmentOrderItem>{Member("<Quantity>1</Quantity>")}"
                    + $"{Member("<Quantity>one</Quantity>")}</FulfillmentOrderItem>"
            )
        );
        Assert.Contains("'one' must be a whole number", entry.Failure!.Message, StringComparison.Ordinal);
        Assert.Empty(entry.Objects);
    }

    [Theory]
    [InlineData("<Detail><Hint>use another id</Hint></Detail>", "Hint: use another id")]
    [InlineData("<Detail>see<a><b>1</b><c/></a><d>2</d></Detail>", "see; a.b: 1; d: 2")]
    [InlineData("<Detail/>", null)]
    [InlineData("<Detail>plain</Detail>", "plain")]
    public void The_detail_of_an_error_may_be_elements(string detail, string? text)
    {
        var error = Assert.Single(
            Read($"<ErrorResponse{Namespace}><Error><Code>InvalidAddress</Code>{detail}</Error></ErrorResponse>").Response!.Errors
        );
        Assert.Equal(("InvalidAddress", text), (error.Code, error.Detail));
    }

    private static string Response(string operation, string result) =>
        $"<{operation}Response{Namespace}><{operation}Result>{result}</{operation}Result></{operation}Response>";

    private static string Id(string id) => $"<SellerFulfillmentOrderId>{id}</SellerFulfillmentOrderId>";

    private static string Member(string content) => $"<member>{content}</member>";

    private static MwsArchiveEntry Read(string text) => Assert.Single(MwsArchive.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));
}
