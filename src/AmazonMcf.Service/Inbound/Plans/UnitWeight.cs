using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>What goods weigh.</summary>
internal static class UnitWeight
{
    private const decimal GramsPerKilogram = 1000m;

    /// <summary>The weight of a unit in grams; zero for a SKU that the marketplace no longer has.</summary>
    public static int Grams(IStoreSession session, string marketplaceId, string sku) =>
        ProductTable.Find(session, marketplaceId, sku)?.WeightGrams ?? 0;

    /// <summary>The weight of a shipment in kilograms: that of its boxes or, where they are not known, of its units.</summary>
    public static decimal Kilograms(IStoreSession session, ShipmentRecord shipment) => shipment.Boxes.Count > 0
        ? shipment.Boxes.Sum(box => box.Weight.Kilograms())
        : Kilograms(session, shipment.MarketplaceId, shipment.Lines);

    /// <summary>The weight of units in kilograms.</summary>
    public static decimal Kilograms(IStoreSession session, string marketplaceId, IEnumerable<PlanLine> lines) =>
        lines.Sum(line => line.Quantity * (decimal)Grams(session, marketplaceId, line.Sku)) / GramsPerKilogram;
}
