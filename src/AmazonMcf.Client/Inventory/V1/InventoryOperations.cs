using AmazonMcf.Errors;
using SellingPartner;

namespace AmazonMcf.Inventory.V1;

/// <summary>
/// The operations of FBA Inventory v1: path, usage plan and retry class of each. Source: the model; sandboxes have one plan for all.
/// </summary>
internal static class InventoryOperations
{
    private const string BasePath = "/fba/inventory/v1";
    private const string Items = BasePath + "/items";
    private const double SandboxRate = 5;
    private const int SandboxBurst = 15;

    /// <summary>The API they belong to.</summary>
    public static ApiDescription Api { get; } = new("fbaInventory", "v1", BasePath, static () => All!, McfApiErrors.General)
    {
        Role = "Amazon Fulfillment",
        LoggableMembers = LoggableInventoryMembers.All,
    };

    /// <summary>The inventory of the seller, in pages.</summary>
    public static ApiOperation GetInventorySummaries { get; } =
        new(Api, "getInventorySummaries", HttpMethod.Get, BasePath + "/summaries", 2, 2, RetryClass.Read);

    /// <summary>Adds a SKU.</summary>
    public static ApiOperation CreateInventoryItem { get; } =
        Sandbox("createInventoryItem", HttpMethod.Post, Items, RetryClass.UnsafeWrite);

    /// <summary>Removes a SKU.</summary>
    public static ApiOperation DeleteInventoryItem { get; } =
        Sandbox("deleteInventoryItem", HttpMethod.Delete, Items + "/{sellerSku}", RetryClass.IdempotentWrite);

    /// <summary>Adds units. Its idempotency token makes the service add them once.</summary>
    public static ApiOperation AddInventory { get; } =
        Sandbox("addInventory", HttpMethod.Post, Items + "/inventory", RetryClass.IdempotentWrite);

    /// <summary>All of them, in the order of the model.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [GetInventorySummaries, CreateInventoryItem, DeleteInventoryItem, AddInventory];

    private static ApiOperation Sandbox(string name, HttpMethod method, string path, RetryClass retryClass) =>
        new(Api, name, method, path, SandboxRate, SandboxBurst, retryClass) { SandboxOnly = true };
}
