using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>A shipment to a fulfillment center: part of a placement option, and of the plan once the option is confirmed.</summary>
internal sealed class ShipmentRecord
{
    [JsonIgnore]
    public string Id { get; set; } = "";

    /// <summary>The id on labels, <c>FBA</c> with nine capitals or digits; null until the placement is confirmed.</summary>
    [JsonIgnore]
    public string? ConfirmationId { get; set; }

    [JsonIgnore]
    public string PlanId { get; set; } = "";

    [JsonIgnore]
    public string MarketplaceId { get; set; } = "";

    [JsonIgnore]
    public string Status { get; set; } = InboundStatuses.Unconfirmed;

    /// <summary>The last change of the status.</summary>
    [JsonIgnore]
    public DateTime UpdatedAt { get; set; }

    /// <summary>When time will change the shipment; null when it will not.</summary>
    [JsonIgnore]
    public DateTime? NextChange { get; set; }

    public string PlacementId { get; set; } = "";

    public string Name { get; set; } = "";

    public InboundAddress Source { get; set; } = new();

    /// <summary>The code of the fulfillment center.</summary>
    public string Center { get; set; } = "";

    public List<PlanLine> Lines { get; set; } = [];

    public List<InboundBox> Boxes { get; set; } = [];

    public List<InboundPallet> Pallets { get; set; } = [];

    public List<TransportOffer> Transports { get; set; } = [];

    /// <summary>The transportation option that was confirmed; null until then.</summary>
    public string? TransportId { get; set; }

    public List<WindowOffer> Windows { get; set; } = [];

    /// <summary>The delivery window that was confirmed; null until then.</summary>
    public WindowOffer? Window { get; set; }

    /// <summary>From when on the shipment can be picked up; null until transportation options are generated.</summary>
    public DateTime? ReadyFrom { get; set; }

    public InboundContact? Contact { get; set; }

    public InboundFreight? Freight { get; set; }

    public ShipmentTracking? Tracking { get; set; }

    public List<ContentPreview> Previews { get; set; } = [];

    /// <summary>When the shipment left the seller; null until then.</summary>
    public DateTime? ShippedAt { get; set; }

    /// <summary>The transportation option that was confirmed; null until then.</summary>
    [JsonIgnore]
    public TransportOffer? Transport => Transports.Find(option => option.Id == TransportId);

    /// <summary>Whether the content, the carrier and the labels can still change.</summary>
    [JsonIgnore]
    public bool IsWithSeller => InboundStatuses.IsWithSeller(Status);

    /// <summary>The number of units announced.</summary>
    [JsonIgnore]
    public int Units => Lines.Sum(line => line.Quantity);

    /// <summary>Changes the status.</summary>
    public void MoveTo(string status, DateTime at, DateTime? next)
    {
        Status = status;
        UpdatedAt = at;
        NextChange = next;
    }
}
