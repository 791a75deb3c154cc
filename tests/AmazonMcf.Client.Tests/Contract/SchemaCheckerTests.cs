using System.Text.Json;

namespace AmazonMcf.Contract;

public class SchemaCheckerTests
{
    [Theory]
    [InlineData("Money", """{"currencyCode":"USD","value":"1.00"}""", "")]
    [InlineData("Money", """{"currencyCode":"USD","value":1.00}""", "$.value: WrongType")]
    [InlineData("Money", """{"currencyCode":"USD"}""", "$.value: MissingMember")]
    [InlineData("Money", """{"currencyCode":"USD","value":null}""", "$.value: MissingMember")]
    [InlineData("Money", """{"currencyCode":"USD","value":"1","tax":"2"}""", "$.tax: UnknownMember")]
    [InlineData("Money", "[]", "$: WrongType")]
    [InlineData("Origin", """{"countryCode":"USA"}""", "$.countryCode: WrongLength")]
    [InlineData("Origin", """{"countryCode":"U"}""", "$.countryCode: WrongLength")]
    [InlineData("DateRange", """{"earliest":"2024-01-01T00:00:00Z","latest":"2024-01-01T00:00:00.123+09:00"}""", "")]
    [InlineData(
        "DateRange",
        """{"earliest":"2024-01-01","latest":"2024-01-01T00:00:00"}""",
        "$.earliest: WrongFormat, $.latest: WrongFormat"
    )]
    [InlineData("Destination", """{"ipAddress":"10.0.0.1"}""", "")]
    [InlineData("Destination", """{"ipAddress":"here"}""", "$.ipAddress: WrongFormat")]
    [InlineData("FeatureSku", """{"skuCount":1.5,"overlappingSkus":["A",2]}""", "$.overlappingSkus[1]: WrongType")]
    [InlineData("DropOffLocation", """{"type":"GARAGE","attributes":{"any":"text","other":1}}""", "$.attributes.other: WrongType")]
    [InlineData(
        "CreateFulfillmentReturnRequest",
        """{"items":[{"sellerReturnItemId":"1"}]}""",
        "$.items[0].amazonShipmentId: MissingMember, $.items[0].returnReasonCode: MissingMember, "
            + "$.items[0].sellerFulfillmentOrderItemId: MissingMember"
    )]
    [InlineData(
        "GetFulfillmentPreviewItem",
        """{"sellerSku":"S","sellerFulfillmentOrderItemId":"1","quantity":1.5}""",
        "$.quantity: WrongType"
    )]
    [InlineData(
        "GetFulfillmentPreviewItem",
        """{"sellerSku":"S","sellerFulfillmentOrderItemId":"1","quantity":3000000000}""",
        "$.quantity: WrongFormat"
    )]
    public void Finds_what_breaks_a_definition(string definition, string json, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                Check(definition, json).Where(f => f.IsFailure).Select(f => $"{f.Path}: {f.Kind}").Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void Only_mentions_what_an_open_list_lacks_and_nulls_that_may_be_absent()
    {
        var findings = Check("FeatureSettings", """{"featureName":null,"featureFulfillmentPolicy":"Maybe"}""");
        Assert.Equal([SchemaFindingKind.NullMember, SchemaFindingKind.UnlistedValue], findings.Select(f => f.Kind));
        Assert.DoesNotContain(findings, f => f.IsFailure);
    }

    [Theory]
    [InlineData("GET", "/fba/outbound/2020-07-01/fulfillmentOrders", "listAllFulfillmentOrders")]
    [InlineData("POST", "/fba/outbound/2020-07-01/fulfillmentOrders/preview", "getFulfillmentPreview")]
    [InlineData("GET", "/fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx", "getFulfillmentOrder")]
    [InlineData("PUT", "/fba/outbound/2020-07-01/fulfillmentOrders/preview/cancel", "cancelFulfillmentOrder")]
    [InlineData("GET", "/fba/outbound/2020-07-01/features/inventory/BLANK_BOX/SKU%201", "getFeatureSKU")]
    [InlineData("GET", "/fba/outbound/2020-07-01/deliveryOfferings", null)]
    [InlineData("GET", "/fba/outbound/2020-07-01/fulfillmentOrders/", null)]
    public void Finds_the_operation_a_request_addresses(string method, string path, string? operationId) =>
        Assert.Equal(operationId, ApiFacts.Outbound20200701.Find(method, path)?.OperationId);

    [Fact]
    public void Shows_what_an_operation_takes_and_returns()
    {
        var model = ApiFacts.Outbound20200701;
        Assert.Equal(14, model.Operations.Count);
        var operation = model.Find("GET", "/fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx")!;
        var id = operation.Parameters.Single();
        Assert.Equal(("sellerFulfillmentOrderId", "path", true), (id.Name, id.In, id.Required));
        Assert.Equal(
            "A/B #1+x",
            operation.Match("/fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx")!["sellerFulfillmentOrderId"]
        );
        Assert.Equal([200, 400, 401, 403, 404, 429, 500, 503], operation.StatusCodes.Order());
        Assert.Contains("x-amzn-RequestId", operation.ResponseHeaders(429));
        Assert.Null(operation.RequestSchema);
        Assert.NotNull(model.Operation("createFulfillmentOrder").RequestSchema);
    }

    [Fact]
    public void Checks_the_text_of_parameters()
    {
        var model = ApiFacts.Outbound20200701;
        var checker = new SchemaChecker(model);
        var number = model.Operation("getPackageTrackingDetails").Parameters.Single();
        Assert.Empty(checker.CheckText("12", number));
        Assert.Equal(SchemaFindingKind.WrongType, checker.CheckText("twelve", number).Single().Kind);
        Assert.Equal(SchemaFindingKind.WrongFormat, checker.CheckText("3000000000", number).Single().Kind);
        var date = model.Operation("listAllFulfillmentOrders").Parameters.Single(p => p.Name == "queryStartDate");
        Assert.Empty(checker.CheckText("2024-05-06T07:08:09Z", date));
        Assert.Equal(SchemaFindingKind.WrongFormat, checker.CheckText("yesterday", date).Single().Kind);
        var id = model.Operation("cancelFulfillmentOrder").Parameters.Single();
        Assert.Equal(SchemaFindingKind.WrongLength, checker.CheckText(new string('x', 41), id).Single().Kind);
    }

    private static IReadOnlyList<SchemaFinding> Check(string definition, string json)
    {
        using var document = JsonDocument.Parse(json);
        return new SchemaChecker(ApiFacts.Outbound20200701).Check(document.RootElement, definition);
    }
}
