using System.Text.Json.Serialization;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Units that leave a fulfillment center together.</summary>
internal sealed class Shipment
{
    /// <summary>Its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The fulfillment center.</summary>
    // The name in existing stores.
    [JsonPropertyName("centre")]
    public string Center { get; set; } = "";

    /// <summary>How far it is.</summary>
    public string Status { get; set; } = "";

    /// <summary>When it leaves or left (UTC); null when it was called off.</summary>
    public DateTime? ShipDate { get; set; }

    /// <summary>When it is to arrive (UTC); null when it was called off.</summary>
    public DateTime? ArrivalDate { get; set; }

    /// <summary>The units, by line and package.</summary>
    public List<ShipmentPart> Parts { get; set; } = [];

    /// <summary>The packages; null before it left.</summary>
    public List<Package>? Packages { get; set; }

    /// <summary>Whether it left.</summary>
    public bool HasLeft => Status == ShipmentStatuses.Shipped;
}
