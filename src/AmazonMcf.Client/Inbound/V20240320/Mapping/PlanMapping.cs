using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Inbound.V20240320.Mapping;

/// <summary>Inbound plans.</summary>
internal static class PlanMapping
{
    public static CreateInboundPlanRequest ToWire(McfInboundPlanRequest request, string name, string marketplaceId) => new()
    {
        Name = name,
        DestinationMarketplaces = [marketplaceId],
        SourceAddress = PartyMapping.ToWire(request.SourceAddress!),
        Items = [.. request.Items.Select(ItemMapping.ToWire)],
    };

    public static McfInboundPlan ToModel(InboundPlanSummary plan) => new()
    {
        InboundPlanId = plan.InboundPlanId,
        Name = plan.Name,
        Status = plan.Status,
        MarketplaceId = Marketplace(plan.MarketplaceIds),
        CreatedAt = plan.CreatedAt,
        LastUpdatedAt = plan.LastUpdatedAt,
        SourceAddress = PartyMapping.ToModel(plan.SourceAddress),
        AdditionalData = new UnmappedMembers().Add(plan.AdditionalData).Found,
    };

    public static McfInboundPlan ToModel(InboundPlan plan) => new()
    {
        InboundPlanId = plan.InboundPlanId,
        Name = plan.Name,
        Status = plan.Status,
        MarketplaceId = Marketplace(plan.MarketplaceIds),
        CreatedAt = plan.CreatedAt,
        LastUpdatedAt = plan.LastUpdatedAt,
        SourceAddress = PartyMapping.ToModel(plan.SourceAddress),
        PackingOptionId = (plan.PackingOptions ?? []).Find(option => IsAccepted(option.Status))?.PackingOptionId,
        PlacementOptionId = (plan.PlacementOptions ?? []).Find(option => IsAccepted(option.Status))?.PlacementOptionId,
        ShipmentIds = (plan.Shipments ?? []).Select(shipment => shipment.ShipmentId ?? "").ToModel(),
        AdditionalData = new UnmappedMembers().Add(plan.AdditionalData).Found,
    };

    public static bool IsAccepted(string? status) => InboundOptionStatuses.Normalize(status) == InboundOptionStatuses.Accepted;

    // A plan has one marketplace.
    private static string? Marketplace(List<string>? ids) => ids is { Count: > 0 } ? string.Join(",", ids) : null;
}
