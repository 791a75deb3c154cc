namespace AmazonMcf.Inventory.V1;

/// <summary>
/// The members of requests and responses whose values may be shown: ids, quantities, dates and the texts of the service. Source: FBA
/// Inventory v1.
/// </summary>
internal static class LoggableInventoryMembers
{
    public static ICollection<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // What holds others.
        "payload", "granularity", "inventorySummaries", "inventoryDetails", "reservedQuantity", "researchingQuantity",
        "researchingQuantityBreakdown", "unfulfillableQuantity", "inventoryItems", "errors",

        // Ids and names of products.
        "granularityType", "granularityId", "asin", "fnSku", "sellerSku", "marketplaceId", "condition", "productName", "stores", "name",

        // Quantities and dates.
        "totalQuantity", "fulfillableQuantity", "inboundWorkingQuantity", "inboundShippedQuantity", "inboundReceivingQuantity",
        "totalReservedQuantity", "pendingCustomerOrderQuantity", "pendingTransshipmentQuantity", "fcProcessingQuantity",
        "totalResearchingQuantity", "totalUnfulfillableQuantity", "customerDamagedQuantity", "warehouseDamagedQuantity",
        "distributorDamagedQuantity", "carrierDamagedQuantity", "defectiveQuantity", "expiredQuantity", "quantity", "lastUpdatedTime",

        // Words of the service.
        "code", "message", "details",
    };
}
