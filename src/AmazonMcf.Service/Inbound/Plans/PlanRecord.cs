using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An inbound plan.</summary>
internal sealed class PlanRecord
{
    [JsonIgnore]
    public string Id { get; set; } = "";

    [JsonIgnore]
    public string Name { get; set; } = "";

    [JsonIgnore]
    public string Status { get; set; } = PlanStatuses.Active;

    [JsonIgnore]
    public DateTime CreatedAt { get; set; }

    [JsonIgnore]
    public DateTime UpdatedAt { get; set; }

    public string MarketplaceId { get; set; } = "";

    public InboundAddress Source { get; set; } = new();

    public List<PlanLine> Lines { get; set; } = [];

    public List<PackingOffer> Packings { get; set; } = [];

    public List<PlacementOffer> Placements { get; set; } = [];

    /// <summary>The packing option that was confirmed; null when there is none.</summary>
    [JsonIgnore]
    public PackingOffer? Packing => Packings.Find(option => option.Status == OptionStatuses.Accepted);

    /// <summary>The placement option that was confirmed; null when there is none.</summary>
    [JsonIgnore]
    public PlacementOffer? Placement => Placements.Find(option => option.Status == OptionStatuses.Accepted);

    /// <summary>The groups of the packing option that was confirmed.</summary>
    [JsonIgnore]
    public IReadOnlyList<PackingGroup> Groups => Packing?.Groups ?? [];
}
