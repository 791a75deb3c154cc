namespace AmazonMcf.Build.Models;

/// <summary>A description by Amazon whose facts are checked in.</summary>
/// <param name="File">The name of Amazon's file, and of the file of its facts.</param>
/// <param name="Wire">What is written from the facts; null for facts that only tests read.</param>
internal sealed record ApiModel(string File, WireTarget? Wire)
{
    /// <summary>Every description the project uses.</summary>
    public static IReadOnlyList<ApiModel> All { get; } =
    [
        new("fulfillmentOutbound_2020-07-01.json", new WireTarget("Fulfillment Outbound 2020-07-01", "Outbound")
        {
            Folder = "src/AmazonMcf.Client/Outbound/V20200701/Wire",
            Namespace = "AmazonMcf.Outbound.Wire",
            ResponseInterface = "IServiceResponse",
            Roots = ["ErrorList"],
        }),
        new("fulfillmentOutbound_2026-07-04.json", new WireTarget("Fulfillment Outbound 2026-07-04", "Fulfillment")
        {
            Folder = "src/AmazonMcf.Client/Outbound/V20260704/Wire",
            Namespace = "AmazonMcf.Outbound.V20260704.Wire",
            ResponseInterface = "IFulfillmentResponse",
            Roots = ["EmptyResponse"],
            Usings = ["AmazonMcf.Outbound.Wire"],
        }),
        new("fbaInventory.json", new WireTarget("FBA Inventory v1", "Inventory")
        {
            Folder = "src/AmazonMcf.Client/Inventory/V1/Wire",
            Namespace = "AmazonMcf.Inventory.V1.Wire",
            ResponseInterface = "IInventoryResponse",
            Usings = ["AmazonMcf.Outbound.Wire"],
        }),
        new("fulfillmentInbound_2024-03-20.json", new WireTarget("Fulfillment Inbound 2024-03-20", "Inbound")
        {
            Folder = "src/AmazonMcf.Client/Inbound/V20240320/Wire",
            Namespace = "AmazonMcf.Inbound.V20240320.Wire",
            ResponseInterface = "IInboundResponse",
            MemberInterfaces = new Dictionary<string, string> { ["operationId"] = "IOperationResponse" },
            Roots = ["EmptyResponse"],
            Usings = ["AmazonMcf.Outbound.Wire"],
        }),
        new("fulfillmentInboundV0.json", new WireTarget("Fulfillment Inbound v0", "InboundV0")
        {
            Folder = "src/AmazonMcf.Client/Inbound/V0/Wire",
            Namespace = "AmazonMcf.Inbound.V0.Wire",
            ResponseInterface = "IInboundV0Response",
            Usings = ["AmazonMcf.Outbound.Wire"],
        }),
        new("notifications.json", new WireTarget("Notifications v1", "Notifications")
        {
            Folder = "src/AmazonMcf.Client/Notifications/V1/Wire",
            Namespace = "AmazonMcf.Notifications.V1.Wire",
            ResponseInterface = "INotificationsResponse",
            Usings = ["AmazonMcf.Outbound.Wire"],
        }),
        new("notifications/FulfillmentOrderStatusNotification.json", null),
        new("notifications/FBAInventoryAvailabilityChangeNotification.json", null),
    ];

    /// <summary>Where the facts are checked in.</summary>
    public const string FactsFolder = "tests/data/models";
}
