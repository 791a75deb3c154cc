using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Book;

/// <summary>A line of an order: what the seller sent, and what the warehouse needs to know.</summary>
internal sealed class OrderLine
{
    /// <summary>The seller's id of the line.</summary>
    public string Id { get; set; } = "";

    /// <summary>The seller's stock number.</summary>
    public string Sku { get; set; } = "";

    /// <summary>Units wanted.</summary>
    public int Quantity { get; set; }

    /// <summary>The gift text.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>The text on the packing slip.</summary>
    public string? Comment { get; set; }

    /// <summary>The packing slip that the seller asked for.</summary>
    public PackingSlip? Slip { get; set; }

    /// <summary>The condition of the goods where an update has named one; null for sellable.</summary>
    public string? Disposition { get; set; }

    /// <summary>The price of a unit.</summary>
    public MoneyAmount? Price { get; set; }

    /// <summary>The tax on a unit.</summary>
    public MoneyAmount? Tax { get; set; }

    /// <summary>The value of a unit for customs.</summary>
    public MoneyAmount? DeclaredValue { get; set; }

    /// <summary>The stock number on the label.</summary>
    public string FnSku { get; set; } = "";

    /// <summary>The fulfillment center that keeps the goods.</summary>
    // The name in existing stores.
    [JsonPropertyName("centre")]
    public string Center { get; set; } = "";

    /// <summary>Units first ordered, where an update has changed them: no update may ask for more.</summary>
    public int? FirstQuantity { get; set; }

    /// <summary>Units kept for the line and not picked yet.</summary>
    public int Reserved { get; set; }

    /// <summary>Units cancelled by the seller.</summary>
    public int Cancelled { get; set; }

    /// <summary>Units that could not be sent.</summary>
    public int Unfulfillable { get; set; }

    /// <summary>When it is to leave (UTC); null when nothing was or will be sent.</summary>
    public DateTime? ShipDate { get; set; }

    /// <summary>When it is to arrive (UTC); null when nothing was or will be sent.</summary>
    public DateTime? ArrivalDate { get; set; }

    /// <summary>Units that will not be sent any more.</summary>
    public int Dropped => Cancelled + Unfulfillable;

    /// <summary>The most units an update may ask for.</summary>
    public int MostUnits => FirstQuantity ?? Quantity;
}
