using System.Text;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>What logs do to requests and responses: tags that break over lines, labels before a query, responses that break off.</summary>
public class LogTests
{
    private const string Query =
        "AWSAccessKeyId=AKIDSECRET0001&Action=CreateFulfillmentOrder&MWSAuthToken=amzn.mws.secret&SellerFulfillmentOrderId=K-7"
            + "&Items.member.1.SellerSKU=LAMP&Items.member.1.SellerFulfillmentOrderItemId=1&Items.member.1.Quantity=2"
            + "&SignatureVersion=2&Version=2010-10-01&Signature=c2VjcmV0%3D";

    private static readonly string Bare = Root(MwsSamples.Responses["GetFulfillmentOrder"]);

    [Theory]
    [InlineData("<GetFulfillmentOrderResponse", "<GetFulfillmentOrderResponse\n   xmlns:x=\"urn:a>b\"")]
    [InlineData("<GetFulfillmentOrderResponse", "<GetFulfillmentOrderResponse\r\n\t")]
    [InlineData("</GetFulfillmentOrderResponse>", "</GetFulfillmentOrderResponse\n>")]
    [InlineData("</GetFulfillmentOrderResponse>", "</GetFulfillmentOrderResponse\r\n  \r\n>")]
    [InlineData("<FulfillmentOrder>", "<FulfillmentOrder\n>")]
    [InlineData("</FulfillmentOrder>", "</FulfillmentOrder\n>")]
    public void Tags_may_break_over_lines_wherever_XML_allows_it(string tag, string broken)
    {
        var other = Root(MwsSamples.Responses["GetPackageTrackingDetails"]);
        var entries = Read(other + "\nINFO response:\n" + Replace(Bare, tag, broken) + "\n" + other);
        Assert.All(entries, entry => Assert.Null(entry.Failure));
        Assert.Equal(
            ["GetPackageTrackingDetails", "GetFulfillmentOrder", "GetPackageTrackingDetails"],
            entries.Select(entry => entry.Response!.Operation)
        );
    }

    [Theory]
    [InlineData("<CancelFulfillmentOrderResponse\n xmlns=\"urn:x\"\n/>")]
    [InlineData("<CancelFulfillmentOrderResponse xmlns=\"urn:/>\"/>")]
    public void An_empty_root_element_ends_with_its_own_tag(string response) =>
        Assert.Equal(
            ["CancelFulfillmentOrder", "GetFulfillmentOrder"],
            Read(response + "\n" + Bare).Select(entry => entry.Response?.Operation)
        );

    [Fact]
    public void Lines_of_a_pipeline_may_break_a_tag_too()
    {
        var text = new MwsArchiveText();
        var lines = Replace(Bare, "<GetFulfillmentOrderResponse", "<GetFulfillmentOrderResponse\n").Split('\n');
        Assert.Equal("O-1", Assert.Single(lines.SelectMany(text.Take).Concat(text.Complete())).Response!.Order!.SellerFulfillmentOrderId);
    }

    [Fact]
    public void A_response_that_breaks_off_does_not_take_the_next_one_with_it()
    {
        var entries = Read(Bare[..200] + "\n" + Bare + "\n" + Bare[..300] + Root(MwsSamples.Errors));
        Assert.Equal([true, false, true, false], entries.Select(entry => entry.Failure is not null));
        Assert.Equal("O-1", entries[1].Response!.Order!.SellerFulfillmentOrderId);
        Assert.NotEmpty(entries[3].Response!.Errors);
    }

    [Fact]
    public void Objects_that_logs_print_are_not_responses()
    {
        var entry = Assert.Single(Read("got <Response [200]>\n<HttpResponse> 'x'</HttpResponse \n<Response: ok>\n" + Bare), IsOrder);
        Assert.Equal(4, entry.Line);
    }

    [Theory]
    [InlineData("query={0}")]
    [InlineData("I, [2018-11-29T08:30:00 #1]  INFO -- : [Mws] body={0}")]
    [InlineData("DEBUG params:{0}")]
    [InlineData("request=>{0}")]
    [InlineData("payload={0}]")]
    [InlineData("a=b=({0})")]
    [InlineData("[{0}] sent")]
    [InlineData("log_{0}")]
    [InlineData("https://mws.amazonservices.jp/FulfillmentOutboundShipment/2010-10-01?query={0}")]
    public void The_label_of_a_log_is_not_a_parameter(string layout)
    {
        var query = layout.EndsWith("}]", StringComparison.Ordinal) ? Query + "&Marketplace=x" : Query;
        var order = Order(layout.Replace("{0}", query, StringComparison.Ordinal));
        Assert.Equal("K-7", order.SellerFulfillmentOrderId);
        Assert.Equal((1, 2), (order.Items.Count, order.Items[0].Quantity));
        Assert.Null(order.AdditionalColumns);
    }

    [Theory]
    [InlineData("query=")]
    [InlineData("body:")]
    [InlineData("x=FulfillmentAction=Hold&")]
    public void A_request_that_begins_with_its_action_is_found_behind_a_label(string label) =>
        Assert.Equal(
            "K-8",
            Assert.Single(Read(label + "Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=K-8")).Request?.SellerFulfillmentOrderId
        );

    [Theory]
    [InlineData("&amp;")]
    [InlineData("\\u0026")]
    public void Escaped_ampersands_separate_parameters(string ampersand)
    {
        var order = Order("<td>" + Query.Replace("&", ampersand, StringComparison.Ordinal) + "</td>");
        Assert.Equal("K-7", order.SellerFulfillmentOrderId);
        Assert.Null(order.AdditionalColumns);
    }

    [Theory]
    [InlineData("awsaccesskeyid=AKIDSECRET0001&")]
    [InlineData("amp%3BAWSAccessKeyId=AKIDSECRET0001&")]
    [InlineData("body=AWSAccessKeyId%3DAKIDSECRET0001&")]
    [InlineData("X.MWSAuthToken=AKIDSECRET0001&")]
    public void Credentials_are_never_kept_however_they_are_spelled(string parameter)
    {
        var order = Order("unknown=kept&" + parameter + Query[Query.IndexOf("Action=", StringComparison.Ordinal)..]);
        Assert.Equal(("unknown", "kept"), Assert.Single(order.AdditionalColumns!.Select(column => (column.Key, column.Value))));
    }

    private static McfOrderRequest Order(string text) =>
        Assert.IsType<McfOrderRequest>(Assert.Single(Assert.Single(Read(text)).Objects));

    private static bool IsOrder(MwsArchiveEntry entry) => entry.Response?.Order is not null;

    private static string Root(string response) => response[response.IndexOf('<', 1)..];

    private static string Replace(string text, string part, string by) => text.Replace(part, by, StringComparison.Ordinal);

    private static List<MwsArchiveEntry> Read(string text) => [.. MwsArchive.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
