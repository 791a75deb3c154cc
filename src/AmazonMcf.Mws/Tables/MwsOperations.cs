using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>The eleven operations of FulfillmentOutboundShipment 2010-10-01.</summary>
internal static class MwsOperations
{
    private static readonly MwsType<MwsRequest> OrderId = new MwsType<MwsRequest>()
        .One("SellerFulfillmentOrderId", request => request.SellerFulfillmentOrderId, Text);

    private static readonly MwsType<MwsAnswer> OrderList = new MwsType<MwsAnswer>()
        .One("NextToken", answer => answer.NextToken, Text)
        .Many("FulfillmentOrders", answer => answer.Orders, OrderTables.Head);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MwsOperation> All { get; } =
    [
        new(
            "GetFulfillmentPreview",
            new MwsType<MwsRequest>().One("", request => request.Preview, RequestTables.Preview),
            new MwsType<MwsAnswer>().Many("FulfillmentPreviews", answer => answer.Previews, PreviewTables.Preview)),
        new("CreateFulfillmentOrder", new MwsType<MwsRequest>().One("", request => request.Order, RequestTables.Order), null),
        new("UpdateFulfillmentOrder", new MwsType<MwsRequest>().One("", request => request.Update, RequestTables.Update), null),
        new("GetFulfillmentOrder", OrderId, new MwsType<MwsAnswer>().One("", answer => answer.Order, OrderTables.Detailed)),
        new(
            "ListAllFulfillmentOrders",
            new MwsType<MwsRequest>()
                .One("QueryStartDateTime", request => request.QueryStartDate, Time)
                .Many("FulfillmentMethod", request => request.FulfillmentMethods, Text),
            OrderList),
        new("ListAllFulfillmentOrdersByNextToken", new MwsType<MwsRequest>().One("NextToken", request => request.NextToken, Text), OrderList),
        new(
            "GetPackageTrackingDetails",
            new MwsType<MwsRequest>().One("PackageNumber", request => request.PackageNumber, OptionalNumber),
            new MwsType<MwsAnswer>().One("", answer => answer.Tracking, TrackingTables.Tracking)),
        new("CancelFulfillmentOrder", OrderId, null),
        new(
            "ListReturnReasonCodes",
            new MwsType<MwsRequest>()
                .One("MarketplaceId", request => request.MarketplaceId, Text)
                .One("SellerFulfillmentOrderId", request => request.SellerFulfillmentOrderId, Text)
                .One("SellerSKU", request => request.SellerSku, Text)
                .One("Language", request => request.Language, Text),
            new MwsType<MwsAnswer>().Many("ReasonCodeDetailsList", answer => answer.ReturnReasons, ReturnTables.Reason, entry: "ReasonCodeDetails")),
        new(
            "CreateFulfillmentReturn",
            new MwsType<MwsRequest>()
                .One("SellerFulfillmentOrderId", request => request.SellerFulfillmentOrderId, Text)
                .Many("Items", request => request.ReturnItems, ReturnTables.RequestItem),
            new MwsType<MwsAnswer>().One("", answer => answer.Return, ReturnTables.Created)),
        new(
            "GetServiceStatus",
            new MwsType<MwsRequest>(),
            new MwsType<MwsAnswer>().One("Status", answer => answer.Status, Text).One("Timestamp", answer => answer.Timestamp, Time)),
    ];

    /// <summary>Answers of errors: the same elements whatever the operation.</summary>
    public static MwsType<MwsError> Error { get; } = new MwsType<MwsError>()
        .One("Type", error => error.Type, Text)
        .One("Code", error => error.Code, Text)
        .One("Message", error => error.Message, Text)
        .One("Detail", error => error.Detail, Text);

    private static readonly Dictionary<string, MwsOperation> ByName = All.ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The operation of a name; null when there is none.</summary>
    public static MwsOperation? Find(string name) => ByName.TryGetValue(name, out var operation) ? operation : null;
}
