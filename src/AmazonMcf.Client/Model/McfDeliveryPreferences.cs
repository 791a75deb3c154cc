namespace AmazonMcf.Model;

/// <summary>Wishes for the drop-off, followed where possible; Japan only.</summary>
public sealed class McfDeliveryPreferences
{
    /// <summary>A text for the driver, at most 250 characters.</summary>
    public string? DeliveryInstructions { get; set; }

    /// <summary>The place the recipient would like.</summary>
    public McfDropOffLocation? DropOffLocation { get; set; }
}
