using AmazonMcf.Model.Known;

namespace AmazonMcf.Service.Book;

/// <summary>Units that leave a fulfilment centre together.</summary>
internal sealed class Shipment
{
    /// <summary>Its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The fulfilment centre.</summary>
    public string Centre { get; set; } = "";

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

/// <summary>Units of a line in a shipment.</summary>
internal sealed class ShipmentPart
{
    /// <summary>The line.</summary>
    public string LineId { get; set; } = "";

    /// <summary>How many.</summary>
    public int Units { get; set; }

    /// <summary>The number of their package; 0 before they left.</summary>
    public int Package { get; set; }
}

/// <summary>A package.</summary>
internal sealed class Package
{
    /// <summary>Its number.</summary>
    public int Number { get; set; }

    /// <summary>The tracking number of the carrier.</summary>
    public string TrackingNumber { get; set; } = "";
}
