using AmazonMcf.Errors;
using AmazonMcf.Outbound;
using SellingPartner.Http;

namespace AmazonMcf.Http;

public class ApiRequestTests
{
    private static readonly Uri Host = new("https://sellingpartnerapi-na.amazon.com/");

    [Theory]
    [InlineData("A/B #1+x", "A%2FB%20%231%2Bx")]
    [InlineData("#0001", "%230001")]
    [InlineData("100%", "100%25")]
    [InlineData("A%2FB", "A%252FB")]
    [InlineData("back\\slash?&=;,\"'()!*", "back%5Cslash%3F%26%3D%3B%2C%22%27%28%29%21%2A")]
    [InlineData("Grüße 東京", "Gr%C3%BC%C3%9Fe%20%E6%9D%B1%E4%BA%AC")]
    [InlineData("az-AZ_09.~", "az-AZ_09.~")]
    [InlineData("two  blanks", "two%20%20blanks")]
    [InlineData("...", "...")]
    public void Encodes_an_id_once_and_the_runtime_leaves_it_alone(string id, string expected)
    {
        var address = new ApiRequest(OutboundOperations.GetFulfillmentOrder, id, id).AddressUnder(Host);
        Assert.Equal("/fba/outbound/2020-07-01/fulfillmentOrders/" + expected, address.PathAndQuery);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Rejects_an_id_that_would_result_in_a_different_request(string id)
    {
        var rejection = Assert.Throws<McfInvalidRequestException>(() => new ApiRequest(OutboundOperations.GetFulfillmentOrder, id, id));
        Assert.Equal("getFulfillmentOrder", rejection.Operation);
    }

    [Fact]
    public void Names_the_id_that_is_empty() => Assert.Contains(
        "the order ID is empty",
        Assert.Throws<McfInvalidRequestException>(() => new ApiRequest(OutboundOperations.GetFulfillmentOrder, "", "")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Encodes_every_segment_and_every_value_of_the_query()
    {
        var request = new ApiRequest(OutboundOperations.GetFeatureSku, "x", "BLANK BOX", "a/b")
            .With("marketplaceId", "A&B")
            .With("none", null);
        Assert.Equal("/fba/outbound/2020-07-01/features/inventory/BLANK%20BOX/a%2Fb?marketplaceId=A%26B", request.PathAndQuery);
    }

    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080/fba/outbound/2020-07-01/fulfillmentOrders")]
    [InlineData("http://localhost:8080/mcf/", "http://localhost:8080/mcf/fba/outbound/2020-07-01/fulfillmentOrders")]
    public void Keeps_the_path_of_the_endpoint(string endpoint, string expected) =>
        Assert.Equal(expected, new ApiRequest(OutboundOperations.ListAllFulfillmentOrders, "").AddressUnder(new Uri(endpoint)).AbsoluteUri);
}
