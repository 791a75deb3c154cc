using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Inventory.V1;

/// <summary>Turns inventory summaries into the model.</summary>
internal static class InventoryMapping
{
    public static McfInventoryItem ToModel(InventorySummary summary, string? marketplaceId)
    {
        var details = summary.InventoryDetails;
        var (reserved, researching, unfulfillable) =
            (details?.ReservedQuantity, details?.ResearchingQuantity, details?.UnfulfillableQuantity);
        return new McfInventoryItem
        {
            MarketplaceId = marketplaceId,
            SellerSku = summary.SellerSku,
            FnSku = summary.FnSku,
            Asin = summary.Asin,
            Condition = summary.Condition,
            ProductName = summary.ProductName,
            TotalQuantity = summary.TotalQuantity,
            FulfillableQuantity = details?.FulfillableQuantity,
            InboundWorkingQuantity = details?.InboundWorkingQuantity,
            InboundShippedQuantity = details?.InboundShippedQuantity,
            InboundReceivingQuantity = details?.InboundReceivingQuantity,
            ReservedQuantity = reserved?.TotalReservedQuantity,
            PendingCustomerOrderQuantity = reserved?.PendingCustomerOrderQuantity,
            PendingTransshipmentQuantity = reserved?.PendingTransshipmentQuantity,
            FcProcessingQuantity = reserved?.FcProcessingQuantity,
            ResearchingQuantity = researching?.TotalResearchingQuantity,
            UnfulfillableQuantity = unfulfillable?.TotalUnfulfillableQuantity,
            CustomerDamagedQuantity = unfulfillable?.CustomerDamagedQuantity,
            WarehouseDamagedQuantity = unfulfillable?.WarehouseDamagedQuantity,
            DistributorDamagedQuantity = unfulfillable?.DistributorDamagedQuantity,
            CarrierDamagedQuantity = unfulfillable?.CarrierDamagedQuantity,
            DefectiveQuantity = unfulfillable?.DefectiveQuantity,
            ExpiredQuantity = unfulfillable?.ExpiredQuantity,
            LastUpdatedTime = summary.LastUpdatedTime,
            Stores = summary.Stores.ToModel(),
            AdditionalData = Unmapped(summary),
        };
    }

    private static IReadOnlyDictionary<string, string> Unmapped(InventorySummary summary)
    {
        const string Details = "inventoryDetails";
        var details = summary.InventoryDetails;
        var unmapped = new UnmappedMembers()
            .Add(summary.AdditionalData)
            .Add(Details, details?.AdditionalData)
            .Add(Details + ".reservedQuantity", details?.ReservedQuantity?.AdditionalData)
            .Add(Details + ".researchingQuantity", details?.ResearchingQuantity?.AdditionalData)
            .Add(Details + ".unfulfillableQuantity", details?.UnfulfillableQuantity?.AdditionalData);

        // The parts of the researching quantity are a list of names that may grow.
        foreach (var part in details?.ResearchingQuantity?.ResearchingQuantityBreakdown ?? [])
        {
            if (part is { Quantity: > 0 })
            {
                unmapped.AddText($"{Details}.researchingQuantity.{part.Name}", FormattableString.Invariant($"{part.Quantity}"));
            }
        }

        return unmapped.Found;
    }
}
