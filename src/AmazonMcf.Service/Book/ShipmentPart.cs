namespace AmazonMcf.Service.Book;

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
