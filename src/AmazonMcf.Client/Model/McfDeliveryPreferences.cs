namespace AmazonMcf.Model;

/// <summary>Preferences for the drop-off, followed if possible. Japan only.</summary>
public sealed class McfDeliveryPreferences
{
    /// <summary>Instructions for the driver, at most 250 characters.</summary>
    public string? DeliveryInstructions { get; set; }

    /// <summary>The preferred drop-off location.</summary>
    public McfDropOffLocation? DropOffLocation { get; set; }

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(": ", new object?[] { DropOffLocation, DeliveryInstructions }.Where(part => part is not null));
}
