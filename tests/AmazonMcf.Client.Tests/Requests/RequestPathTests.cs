using AmazonMcf.Inventory.V1;
using AmazonMcf.Outbound;
using SellingPartner.Requests;

namespace AmazonMcf.Requests;

/// <summary>A path that users type asks for what it says at the host of the connection, or for nothing.</summary>
public class RequestPathTests
{
    [Theory]
    [InlineData("https://evil.example/fba/inventory/v1/summaries", "absolute URL")]
    [InlineData("http://sellingpartnerapi-na.amazon.com/orders/v0/orders", "absolute URL")]
    [InlineData("HTTPS://evil.example", "absolute URL")]
    [InlineData("//evil.example/orders/v0/orders", "empty segment")]
    [InlineData("///evil.example", "empty segment")]
    [InlineData("/orders//v0/orders", "empty segment")]
    [InlineData("/orders/v0/orders/", "empty segment")]
    [InlineData("/", "empty segment")]
    [InlineData("/%2Fevil.example/orders", "empty segment")]
    [InlineData("/%2F%2Fevil.example/orders", "empty segment")]
    [InlineData("/a%252F%252Fb/v1", "empty segment")]
    [InlineData("\\\\evil.example\\share", "contains a '\\'")]
    [InlineData("/\\evil.example", "contains a '\\'")]
    [InlineData("/orders\\..\\v0", "contains a '\\'")]
    [InlineData("/orders/v0%5C..%5Corders", "contains a '\\'")]
    [InlineData("/orders/v0%255corders", "contains a '\\'")]
    [InlineData("/fba/../orders/v0/orders", "segment '..'")]
    [InlineData("/..", "segment '..'")]
    [InlineData("/fba/./inventory", "segment '.'")]
    [InlineData("/fba/%2e%2e/orders", "segment '..'")]
    [InlineData("/fba/%2E./orders", "segment '..'")]
    [InlineData("/fba/.%2e/orders", "segment '..'")]
    [InlineData("/fba/%252e%252e/orders", "segment '..'")]
    [InlineData("/fba/%25252e%25252e/orders", "segment '..'")]
    [InlineData("/fba%2F..%2Forders", "segment '..'")]
    [InlineData("/fba/..;v=1/orders", "segment '..;v=1'")]
    [InlineData("/fba/..%20/orders", "segment '.. '")]
    [InlineData("/fba/;x/orders", "segment ';x'")]
    [InlineData("/orders/v0/orders?CreatedAfter=2026-01-01", "pass the query separately")]
    [InlineData("/orders/v0/orders#top", "contains a '#'")]
    [InlineData("orders/v0/orders", "does not begin with '/'")]
    [InlineData("evil.example/orders", "does not begin with '/'")]
    [InlineData(" /orders/v0/orders", "does not begin with '/'")]
    [InlineData("", "is empty")]
    [InlineData("/orders/v0/100%", "'%25'")]
    [InlineData("/orders/v0/%zz", "'%25'")]
    [InlineData("/orders/v0/%u002e", "'%25'")]
    [InlineData("/fba/%c0%ae%c0%ae/orders", "'%25'")]
    [InlineData("/orders/v0/a\r\nHost: evil.example", "control character")]
    [InlineData("/orders/v0/a%0d%0aHost", "control character")]
    [InlineData("/orders/v0/a%00", "control character")]
    public void A_path_that_could_lead_elsewhere_is_refused(string path, string flaw)
    {
        Assert.Null(RequestPath.Read(path, out var found));
        Assert.Contains(flaw, found, StringComparison.Ordinal);
    }

    // An attribute cannot carry it.
    [Fact]
    public void Half_of_a_character_is_refused() =>
        A_path_that_could_lead_elsewhere_is_refused("/orders/v0/" + '\ud800', "half of a surrogate pair");

    [Theory]
    [InlineData("/fba/inventory/v1/summaries", "/fba/inventory/v1/summaries")]
    [InlineData("/listings/2021-08-01/items/A1/A%2FB%20%231%2Bx", "/listings/2021-08-01/items/A1/A%2FB%20%231%2Bx")]
    [InlineData("/listings/2021-08-01/items/A1/A%252FB", "/listings/2021-08-01/items/A1/A%252FB")]
    [InlineData("/listings/2021-08-01/items/A1/a b+c", "/listings/2021-08-01/items/A1/a%20b%2Bc")]
    [InlineData("/listings/2021-08-01/items/A1/100%25", "/listings/2021-08-01/items/A1/100%25")]
    [InlineData("/x/v1/Gr\u00fc\u00dfe", "/x/v1/Gr%C3%BC%C3%9Fe")]
    [InlineData("/x/v1/%67r%c3%bc%c3%9fe", "/x/v1/gr%C3%BC%C3%9Fe")]
    [InlineData("/x/v1/\U0001F600", "/x/v1/%F0%9F%98%80")]
    [InlineData("/x/v1/@evil.example:80", "/x/v1/%40evil.example%3A80")]
    [InlineData("/x/v1/...", "/x/v1/...")]
    [InlineData("/x/v1/.well-known..", "/x/v1/.well-known..")]
    [InlineData("/x/v1/a;b=c", "/x/v1/a%3Bb%3Dc")]
    public void A_path_is_escaped_once(string path, string sent) => Assert.Equal(sent, Read(path).Encoded);

    [Theory]
    [InlineData("/notifications/v1/destinations", "/notifications/v1/destinations", "")]
    [InlineData("/notifications/v1/destinations/d-1", "/notifications/v1/destinations/*", "d-1")]
    [InlineData("/listings/2021-08-01/items/A1/SKU-1", "/listings/2021-08-01/items/*/*", "A1/SKU-1")]
    [InlineData(
        "/inbound/fba/2024-03-20/inboundPlans/wf1/shipments/sh1",
        "/inbound/fba/2024-03-20/inboundPlans/*/*/*",
        "wf1/shipments/sh1"
    )]
    [InlineData("/fba/inbound/V0/shipments/FBA1/transport", "/fba/inbound/V0/shipments/*/*", "FBA1/transport")]
    [InlineData("/x/resource/id-1/v1", "/x/resource/id-1/v1", "")]
    [InlineData("/x/resource/id-1/part/v1/id-2", "/x/resource/*/*/*/*", "id-1/part/v1/id-2")]
    [InlineData("/ping", "/ping", "")]
    [InlineData("/v1", "/v1", "")]
    public void A_group_leaves_out_what_may_be_an_id(string path, string group, string rest)
    {
        var read = Read(path);

        Assert.Equal((group, rest), (read.Group, read.Rest));
    }

    [Theory]
    [InlineData("GET", "/fba/outbound/2020-07-01/fulfillmentOrders/A%2F1", "getFulfillmentOrder", "A/1")]
    [InlineData("POST", "/fba/outbound/2020-07-01/fulfillmentOrders/preview", "getFulfillmentPreview", "")]
    [InlineData("GET", "/fba/outbound/2020-07-01/fulfillmentOrders/preview", "getFulfillmentOrder", "preview")]
    [InlineData("PUT", "/FBA/outbound/2020-07-01/fulfillmentorders/A-1/cancel", "cancelFulfillmentOrder", "A-1")]
    [InlineData("GET", "/fba/outbound/2020-07-01/features/inventory/BLANK_BOX/SKU%231", "getFeatureSKU", "SKU#1")]
    [InlineData("GET", "/fba/inventory/v1/summaries", "getInventorySummaries", "")]
    [InlineData("DELETE", "/fba/inventory/v1/items/SKU-1", "deleteInventoryItem", "SKU-1")]
    [InlineData("POST", "/fba/inventory/v1/items/inventory", "addInventory", "")]
    public void Finds_the_operation_of_a_path(string method, string path, string operation, string target)
    {
        var found = Read(path).FindOperation([OutboundOperations.Api, InventoryOperations.Api], new HttpMethod(method))!;

        Assert.Equal((operation, target), (found.Name, Read(path).LastValue(found)));
    }

    [Theory]
    [InlineData("DELETE", "/fba/outbound/2020-07-01/fulfillmentOrders/A-1")]
    [InlineData("GET", "/fba/outbound/2020-07-02/fulfillmentOrders/A-1")]
    [InlineData("GET", "/fba/outbound/2020-07-01/fulfillmentOrders/A-1/parts")]
    [InlineData("GET", "/fba/outbound/2020-07-01")]
    public void A_path_of_no_operation_finds_none(string method, string path) =>
        Assert.Null(Read(path).FindOperation([OutboundOperations.Api, InventoryOperations.Api], new HttpMethod(method)));

    private static RequestPath Read(string path) => RequestPath.Read(path, out var flaw) ?? throw new InvalidOperationException(flaw);
}
