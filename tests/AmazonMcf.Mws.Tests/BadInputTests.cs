using System.Globalization;
using System.Text;

namespace AmazonMcf.Mws;

/// <summary>Input that is wrong on purpose: a clear failure, nothing else, and in bounded memory.</summary>
public class BadInputTests
{
    private const string Create = "Action=CreateFulfillmentOrder&";

    public static TheoryData<string, string> Queries => new()
    {
        { "", "Action" },
        { "Action=DeleteEverything", "Action" },
        { "Action=GetFulfillmentOrder&Version=2011-01-01", "Version" },
        { "Action=GetFulfillmentOrder&SellerFulfillmentOrderId=1&SellerFulfillmentOrderId=2", "occurs twice" },
        { "Action=GetFulfillmentOrder&SellerId=1&Merchant=2", "occurs twice" },
        { Create + "Items.member.1.Quantity=1&Items.1.Quantity=2", "occurs twice" },
        { Create + "DestinationAddress=x&DestinationAddress.Name=y", "has both a value and members" },
        { Create + "Items.member.0.SellerSKU=x", "from 1" },
        { Create + "Items.member.01.SellerSKU=x", "from 1" },
        { Create + "Items.member.1.SellerSKU=x&Items.member.3.SellerSKU=y", "without gaps" },
        { Create + "Items.member.2.SellerSKU=x", "without gaps" },
        { Create + "Items.member.99999999999.SellerSKU=x", "from 1" },
        { Create + "Items.member.1.SellerSKU=x&Items.member.Q.SellerSKU=y", "without gaps" },
        { Create + "Items=x", "must be a list" },
        { Create + "Items.member.1=x", "must have members" },
        { Create + "SellerFulfillmentOrderId.A=x", "single value" },
        { Create + "SellerFulfillmentOrderId=y&SellerFulfillmentOrderId.A=x", "has both a value and members" },
        { Create + "Items.member.1.Quantity=two", "whole number" },
        { Create + "Items.member.1.Quantity=2147483648", "whole number" },
        { Create + "DisplayableOrderDateTime=yesterday", "date" },
        { Create + "DisplayableOrderDateTime=%D9%A2014-01-02", "date" },
        { Create + "CODSettings.IsCODRequired=perhaps", "true or false" },
        { Create + "Items..SellerSKU=x", "empty part" },
        { Create + "a.b.c.d.e.f.g.h.i=x", "more than 8 parts" },
        { Create + "=x", "without a name" },
        { Create + "DisplayableOrderComment=100%", "percent" },
        { Create + "DisplayableOrderComment=%zz", "percent" },
        { Create + "DisplayableOrderComment=%c0%af", "not valid UTF-8" },
        { Create + "DisplayableOrderComment=%e0%80%af", "not valid UTF-8" },
        { Create + "DisplayableOrderComment=%ff", "not valid UTF-8" },
        { Create + "DisplayableOrderComment=%ed%a0%80", "not valid UTF-8" },
    };

    public static TheoryData<string, string> Documents =>
        new()
        {
            { "", "XML" },
            { "plain text", "XML" },
            { "<GetFulfillmentOrderResponse>", "XML" },
            { "<html/>", "not a response" },
            { "<ListOrdersResponse/>", "not a response" },
            { "<GetFulfillmentOrderResponse/>", "GetFulfillmentOrderResult" },
            { "<ErrorResponse/>", "no error" },
            {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><GetFulfillmentOrderResponse>&x;</GetFulfillmentOrderResponse>",
                "type definition"
            },
            { "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><GetFulfillmentOrderResponse/>", "type definition" },
            { "<GetFulfillmentOrderResponse>&unknown;</GetFulfillmentOrderResponse>", "XML" },
            {
                Result(
                    "<FulfillmentOrder><FulfillmentAction>Ship</FulfillmentAction><FulfillmentAction>Hold</FulfillmentAction>"
                        + "</FulfillmentOrder>"
                ),
                "occurs twice"
            },
            { Result("<FulfillmentOrder><FulfillmentAction><A>1</A></FulfillmentAction></FulfillmentOrder>"), "single value" },
            { Result("<FulfillmentOrder><DestinationAddress>here</DestinationAddress></FulfillmentOrder>"), "must have members" },
            { Result("<FulfillmentOrderItem>none</FulfillmentOrderItem>"), "must be a list" },
            { Result("<FulfillmentOrder><ReceivedDateTime>13/14/2016</ReceivedDateTime></FulfillmentOrder>"), "date" },
        };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_bad_request_is_refused_with_its_reason(string query, string reason) =>
        Assert.Contains(reason, Assert.Throws<MwsFormatException>(() => MwsCodec.ReadRequest(query)).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_bad_response_is_refused_with_its_reason(string xml, string reason) =>
        Assert.Contains(reason, Assert.Throws<MwsFormatException>(() => MwsCodec.ReadResponse(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void Laughs_do_not_multiply()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">");
        }

        bomb.Append("]><GetFulfillmentOrderResponse>&l11;</GetFulfillmentOrderResponse>");
        Assert.Contains(
            "type definition",
            Assert.Throws<MwsFormatException>(() => MwsCodec.ReadResponse(bomb.ToString())).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(33)]
    [InlineData(100_000)]
    public void Deep_nesting_is_refused(int levels)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));
        Assert.Contains(
            "nested deeper",
            Assert.Throws<MwsFormatException>(() => MwsCodec.ReadResponse(xml)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ten_thousand_entries_are_refused()
    {
        var query =
            Create
            + string.Join(
                "&",
                Enumerable.Range(1, 10_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"Items.member.{n}.SellerSKU=x"))
            );
        Assert.Contains(
            "from 1 to 1000",
            Assert.Throws<MwsFormatException>(() => MwsCodec.ReadRequest(query)).Message,
            StringComparison.Ordinal
        );
        var names =
            Create + string.Join("&", Enumerable.Range(1, 30_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"x{n}=x")));
        Assert.Contains(
            "parameters",
            Assert.Throws<MwsFormatException>(() => MwsCodec.ReadRequest(names)).Message,
            StringComparison.Ordinal
        );
    }

    private static string Result(string content) => MwsSamples.Response("GetFulfillmentOrder", content);
}
