namespace AmazonMcf.Service.Apis.Inventory.V1;

/// <summary>FBA Inventory v1.</summary>
internal static class InventoryApi
{
    private const string BasePath = "/fba/inventory/v1";

    // Source: getInventorySummaries, FBA Inventory v1, parameter nextToken.
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(30);

    /// <summary>Puts the API together.</summary>
    public static ServiceApi Create(ServiceContext context) => new(
        BasePath,
        [
            new GetInventorySummaries(context.Tokens.Lasting(TokenLife), context.Options.PageSize),
            new CreateInventoryItem(),
            new AddInventory(),
            new DeleteInventoryItem(),
        ]);
}
