using AmazonMcf.Outbound;
using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>The eleven operations of FulfillmentOutboundShipment 2010-10-01.</summary>
internal static class MwsOperations
{
    private const string OrderIdName = "SellerFulfillmentOrderId";

    private static readonly MwsType<MwsRequest> OrderId = new MwsType<MwsRequest>()
        .One("SellerFulfillmentOrderId", request => request.SellerFulfillmentOrderId, Text);

    private static readonly MwsType<MwsResponse> OrderList = new MwsType<MwsResponse>()
        .One("NextToken", response => response.NextToken, Text)
        .Many("FulfillmentOrders", response => response.Orders, OrderTables.Head);

    private static readonly string[] AddressMembers = ["Name", "Line1", "StateOrProvinceCode", "CountryCode"];
    private static readonly string[] ItemMembers = ["SellerSKU", "SellerFulfillmentOrderItemId", "Quantity"];

    // The pages of a list draw on the quota of the list.
    private static readonly MwsQuota ListQuota = new(burst: 30, perSecond: 2);

    /// <summary>All of them: nothing else lists them.</summary>
    public static IReadOnlyList<MwsOperation> All { get; } =
    [
        new(
            "GetFulfillmentPreview",
            new MwsType<MwsRequest>().One("", request => request.Preview, RequestTables.Preview),
            new MwsType<MwsResponse>().Many("FulfillmentPreviews", response => response.Previews, PreviewTables.Preview),
            async (service, request, response, call) =>
                response.Previews = await service.GetPreviewsAsync(request.Preview!, call).ConfigureAwait(false)
        )
        {
            Required = [.. AddressMembers.Select(name => "Address." + name)],
            RequiredOfEachItem = ItemMembers,
            Contents = response => response.Previews,
        },
        new(
            "CreateFulfillmentOrder",
            new MwsType<MwsRequest>().One("", request => request.Order, RequestTables.Order),
            null,
            (service, request, _, call) => service.CreateOrderAsync(request.Order!, call))
        {
            Required =
            [
                OrderIdName, "DisplayableOrderId", "DisplayableOrderDateTime", "DisplayableOrderComment", "ShippingSpeedCategory",
                .. AddressMembers.Select(name => "DestinationAddress." + name),
            ],
            RequiredOfEachItem = ItemMembers,
        },
        new(
            "UpdateFulfillmentOrder",
            new MwsType<MwsRequest>().One("", request => request.Update, RequestTables.Update),
            null,
            (service, request, _, call) => service.UpdateOrderAsync(request.Update!, call))
        {
            Required = [OrderIdName],
            RequiredOfEachItem = ["SellerFulfillmentOrderItemId", "Quantity"],
            CanBeWithoutItems = true,
        },
        new(
            "GetFulfillmentOrder",
            OrderId,
            new MwsType<MwsResponse>().One("", response => response.Order, OrderTables.Detailed),
            async (service, request, response, call) =>
                response.Order = await service.GetOrderAsync(request.SellerFulfillmentOrderId!, call).ConfigureAwait(false))
        {
            Required = [OrderIdName],
            Contents = response => [response.Order],
        },
        new(
            "ListAllFulfillmentOrders",
            new MwsType<MwsRequest>()
                .One("QueryStartDateTime", request => request.QueryStartDate, Time)
                .Many("FulfillmentMethod", request => request.FulfillmentMethods, Text),
            OrderList,
            async (service, request, response, call) =>
                Fill(response, await service.ListOrdersAsync(request.QueryStartDate, call).ConfigureAwait(false))
        )
        {
            Quota = ListQuota,
            Contents = response => response.Orders,
        },
        new(
            "ListAllFulfillmentOrdersByNextToken",
            new MwsType<MwsRequest>().One("NextToken", request => request.NextToken, Text),
            OrderList,
            async (service, request, response, call) =>
                Fill(response, await service.ListNextOrdersAsync(request.NextToken!, call).ConfigureAwait(false))
        )
        {
            Quota = ListQuota,
            Required = ["NextToken"],
            Contents = response => response.Orders,
        },
        new(
            "GetPackageTrackingDetails",
            new MwsType<MwsRequest>().One("PackageNumber", request => request.PackageNumber, OptionalNumber),
            new MwsType<MwsResponse>().One("", response => response.Tracking, TrackingTables.Tracking),
            async (service, request, response, call) =>
                response.Tracking = await service.GetTrackingAsync(request.PackageNumber!.Value, call).ConfigureAwait(false))
        {
            Required = ["PackageNumber"],
            Contents = response => [response.Tracking],
        },
        new(
            "CancelFulfillmentOrder",
            OrderId,
            null,
            (service, request, _, call) => service.CancelOrderAsync(request.SellerFulfillmentOrderId!, call))
        {
            Required = [OrderIdName],
        },
        new(
            "ListReturnReasonCodes",
            new MwsType<MwsRequest>()
                .One("MarketplaceId", request => request.MarketplaceId, Text)
                .One("SellerFulfillmentOrderId", request => request.SellerFulfillmentOrderId, Text)
                .One("SellerSKU", request => request.SellerSku, Text)
                .One("Language", request => request.Language, Text),
            new MwsType<MwsResponse>().Many(
                "ReasonCodeDetailsList",
                response => response.ReturnReasons,
                ReturnTables.Reason,
                entry: "ReasonCodeDetails"
            ),
            async (service, request, response, call) =>
                response.ReturnReasons = await service.ListReturnReasonsAsync(request, call).ConfigureAwait(false)
        )
        {
            Required = ["SellerSKU"],
            Contents = response => response.ReturnReasons,
        },
        new(
            "CreateFulfillmentReturn",
            new MwsType<MwsRequest>()
                .One("SellerFulfillmentOrderId", request => request.SellerFulfillmentOrderId, Text)
                .Many("Items", request => request.ReturnItems, ReturnTables.RequestItem),
            new MwsType<MwsResponse>().One("", response => response.Return, ReturnTables.Created),
            async (service, request, response, call) =>
                response.Return = await service
                    .CreateReturnAsync(request.SellerFulfillmentOrderId!, request.ReturnItems!, call)
                    .ConfigureAwait(false)
        )
        {
            Required = [OrderIdName],
            RequiredOfEachItem = ["SellerReturnItemId", "SellerFulfillmentOrderItemId", "AmazonShipmentId", "ReturnReasonCode"],
            MisspelledResponse = "CreateFulfillmenReturn",
            Contents = response => [response.Return],
        },
        new(
            "GetServiceStatus",
            new MwsType<MwsRequest>(),
            new MwsType<MwsResponse>()
                .One("Status", response => response.Status, Text)
                .One("Timestamp", response => response.Timestamp, Time),
            async (service, _, response, call) =>
                (response.Status, response.Timestamp) = await service.GetStatusAsync(call).ConfigureAwait(false)
        )
        {
            Quota = new(burst: 2, perSecond: 1 / 300d),
        },
    ];

    /// <summary>Responses with errors: the same elements whatever the operation.</summary>
    public static MwsType<MwsError> Error { get; } = new MwsType<MwsError>()
        .One("Type", error => error.Type, Text)
        .One("Code", error => error.Code, Text)
        .One("Message", error => error.Message, MwsAnyText.Instance)
        .One("Detail", error => error.Detail, MwsAnyText.Instance);

    private static readonly Dictionary<string, MwsOperation> ByName = All.ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The operation of a name; null when there is none.</summary>
    public static MwsOperation? Find(string name) => ByName.TryGetValue(name, out var operation) ? operation : null;

    /// <summary>The operation of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static MwsOperation Get(string? name) =>
        Find(name ?? "") ?? throw new ArgumentException($"FulfillmentOutboundShipment has no operation '{name}'.", nameof(name));

    /// <summary>The operation of a response, by the name of its element without its ending; null when there is none.</summary>
    public static MwsOperation? FindResponse(string name) =>
        Find(name) ?? All.FirstOrDefault(operation => operation.MisspelledResponse == name);

    private static void Fill(MwsResponse response, McfOrderPage page) =>
        (response.Orders, response.NextToken) = (page.Orders, page.NextToken);
}
