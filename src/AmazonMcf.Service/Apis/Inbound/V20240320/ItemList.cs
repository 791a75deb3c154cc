using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;
using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Lists lines with how their SKUs are prepared.</summary>
internal static class ItemList
{
    public static List<Item> Of(OperationCall call, string marketplaceId, List<PlanLine> lines) =>
        lines.ConvertAll(line => line.ToWire(PrepTable.Find(call.Session, marketplaceId, line.Sku)));
}
