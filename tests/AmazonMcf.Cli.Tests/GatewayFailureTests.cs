using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary>Failures of both endpoints, in the words of MWS.</summary>
public class GatewayFailureTests(MwsEndpoints endpoints) : IClassFixture<MwsEndpoints>
{
    private const string Order = "SellerFulfillmentOrderId=%";
    private const string Sender = "Sender";

    private static int orders;

    /// <summary>
    /// An operation, its request (% is the id of an order), what happened to the order before, and how it is refused.
    /// </summary>
    private static readonly (string Operation, string Lines, string Before, int Status, string Code, string Message)[] Cases =
    [
        ("GetFulfillmentOrder", Order, "", 400, "InvalidRequestException", "Requested order '%' not found"),
        ("UpdateFulfillmentOrder", Order, "", 400, "InvalidRequestException", "Requested order '%' not found"),
        ("CancelFulfillmentOrder", Order, "", 400, "InvalidRequestException", "Requested order '%' not found"),
        ("CreateFulfillmentReturn", Return, "", 400, "InvalidRequestException", "Requested order '%' not found"),
        (
            "CreateFulfillmentOrder",
            Create,
            "placed",
            400,
            "InvalidRequestException",
            "A create request already exists for MerchantFulfillmentOrderId : %"
        ),
        (
            "CreateFulfillmentOrder",
            Create + "\nItems.member.1.Quantity=2",
            "placed",
            400,
            "InvalidRequestException",
            "A create request already exists for MerchantFulfillmentOrderId : %"
        ),
        ("UpdateFulfillmentOrder", Order, "placed", 400, "InvalidRequestException", "Value OrderNotUpdatable for parameter  is invalid."),
        ("CancelFulfillmentOrder", Order, "picked", 400, "InvalidRequestException", "Value OrderNotCancellable for parameter  is invalid."),
        (
            "CancelFulfillmentOrder",
            Order,
            "cancelled",
            400,
            "InvalidParameterValue",
            "Value % for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest."
        ),
        ("GetPackageTrackingDetails", "PackageNumber=1", "", 400, "InvalidParameterValue", "null"),
        ("GetPackageTrackingDetails", "PackageNumber=one", "", 400, "InvalidParameterValue", "PackageNumber: "),
        ("ListAllFulfillmentOrders", "QueryStartDateTime=yesterday", "", 400, "InvalidParameterValue", "QueryStartDateTime: "),
        ("ListReturnReasonCodes", "SellerSKU=NONE", "", 400, "InvalidParameterValue", "Value NONE for parameter SellerSku is invalid."),
        (
            "CreateFulfillmentOrder",
            Create + "\nShippingSpeedCategory=Overnight",
            "",
            400,
            "InvalidParameterValue",
            "Value Overnight for parameter ShippingSpeedCategory is invalid."
        ),
        (
            "CreateFulfillmentOrder",
            Create + "\nItems.member.1.SellerSKU=NONE",
            "",
            400,
            "InvalidParameterValue",
            "the SellerSKU for Item Id: 1 is invalid."
        ),
        (
            "CreateFulfillmentOrder",
            Create + "\nItems.member.1.SellerSKU=LAST-ONE\nItems.member.1.Quantity=9",
            "",
            400,
            "InvalidParameterValue",
            "No inventory available for Items.SellerFulfillmentOrderItemId: 1."
        ),
        (
            "CreateFulfillmentOrder",
            Create + "\nDestinationAddress.PostalCode=",
            "",
            400,
            "MissingParameter",
            "The request must contain the parameter "
        ),
        (
            "CreateFulfillmentOrder",
            Create + "\nMarketplaceId=A1VC38T7YXB528",
            "",
            400,
            "InvalidParameterValue",
            "MarketplaceId 'A1VC38T7YXB528': must be a marketplace in North America"
        ),
        (
            "UpdateFulfillmentOrder",
            Order + "\nMarketplaceId=A1PA6795UKMFR9",
            "placed",
            400,
            "InvalidParameterValue",
            "MarketplaceId 'A1PA6795UKMFR9': must be a marketplace in North America"
        ),
        ("GetOrder", "", "", 404, "InvalidAddress", "Action: "),
    ];

    /// <summary>An operation and a parameter it cannot do without.</summary>
    private static readonly (string Operation, string Parameter)[] Required =
    [
        ("GetFulfillmentPreview", "Address.Line1"),
        ("GetFulfillmentPreview", "Items.member.1.SellerSKU"),
        ("CreateFulfillmentOrder", "SellerFulfillmentOrderId"),
        ("CreateFulfillmentOrder", "DisplayableOrderComment"),
        ("CreateFulfillmentOrder", "DestinationAddress.Name"),
        ("CreateFulfillmentOrder", "Items.member.2.Quantity"),
        ("UpdateFulfillmentOrder", "SellerFulfillmentOrderId"),
        ("GetFulfillmentOrder", "SellerFulfillmentOrderId"),
        ("ListAllFulfillmentOrdersByNextToken", "NextToken"),
        ("GetPackageTrackingDetails", "PackageNumber"),
        ("CancelFulfillmentOrder", "SellerFulfillmentOrderId"),
        ("ListReturnReasonCodes", "SellerSKU"),
        ("CreateFulfillmentReturn", "Items.member.1.AmazonShipmentId"),
    ];

    private const string Return =
        """
        SellerFulfillmentOrderId=%
        Items.member.1.SellerReturnItemId=R-1
        Items.member.1.SellerFulfillmentOrderItemId=1
        Items.member.1.AmazonShipmentId=S
        Items.member.1.ReturnReasonCode=CR-UNWANTED_ITEM
        """;

    private static string Create =>
        string.Join(
            '\n',
            MwsCodec
                .WriteRequest(new MwsRequest { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("%") })
                .Where(parameter => parameter.Key is not ("Action" or "Version"))
                .Select(parameter => parameter.Key + "=" + parameter.Value)
        );

    public static TheoryData<string, int, string> Rows =>
        OnBothEndpoints(Cases.Select((row, number) => ($"{row.Operation} {row.Before}: {row.Message}", number)));

    public static TheoryData<string, int, string> RequiredRows =>
        OnBothEndpoints(Required.Select((row, number) => ($"{row.Operation} without {row.Parameter}", number)));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_fails_is_reported_as_MWS_reported_it(string title, int number, string endpoint)
    {
        Assert.NotEmpty(title);
        var (operation, lines, before, status, code, message) = Cases[number];
        var id = FormattableString.Invariant($"F-{Interlocked.Increment(ref orders)}");
        await PrepareAsync(id, before);

        var (got, xml) = await endpoints.Client(endpoint).SendAsync(
            Parameters(operation, lines.Replace("%", id, StringComparison.Ordinal))
        );

        var error = Assert.Single(MwsCodec.ReadResponse(xml).Errors);
        Assert.Equal((status, Sender, code), (got, error.Type, error.Code));
        Assert.StartsWith(message.Replace("%", id, StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RequiredRows))]
    public async Task What_is_missing_is_named_as_MWS_named_it(string title, int number, string endpoint)
    {
        Assert.NotEmpty(title);
        var (operation, missing) = Required[number];
        var all = operation switch
        {
            "CreateFulfillmentOrder" => Create
                + "\nItems.member.2.SellerSKU=S\nItems.member.2.SellerFulfillmentOrderItemId=2\nItems.member.2.Quantity=1",
            "GetFulfillmentPreview" => Create.Replace("DestinationAddress.", "Address.", StringComparison.Ordinal),
            "CreateFulfillmentReturn" => Return,
            _ => "",
        };

        var (status, xml) = await endpoints.Client(endpoint).SendAsync(
            Parameters(operation, all).Where(parameter => parameter.Key != missing)
        );

        var error = Assert.Single(MwsCodec.ReadResponse(xml).Errors);
        Assert.Equal((400, Sender, "MissingParameter"), (status, error.Type, error.Code));
        Assert.Equal($"The request must contain the parameter {missing}.", error.Message);
    }

    private async Task PrepareAsync(string id, string before)
    {
        if (before.Length == 0)
        {
            return;
        }

        await endpoints.PlaceAsync(MwsOrders.Of(id));
        switch (before)
        {
            case "picked":
                endpoints.Service.StepClock(TimeSpan.FromHours(2));
                break;
            case "cancelled":
                await endpoints.AskSellingPartnerAsync(HttpMethod.Put, $"fulfillmentOrders/{id}/cancel");
                break;
        }
    }

    /// <summary>A parameter a line; of two of a name the later one holds.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Parameters(string operation, string lines) =>
        $"Action={operation}\nVersion=2010-10-01\n{lines}"
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('=', 2))
            .GroupBy(pair => pair[0])
            .Select(pairs => KeyValuePair.Create(pairs.Key, pairs.Last()[1]));

    private static TheoryData<string, int, string> OnBothEndpoints(IEnumerable<(string Title, int Number)> rows)
    {
        var data = new TheoryData<string, int, string>();
        foreach (var (title, number) in rows)
        {
            data.Add(title, number, MwsEndpoints.Serve);
            data.Add(title, number, MwsEndpoints.Gateway);
        }

        return data;
    }
}
