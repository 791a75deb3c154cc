namespace AmazonMcf.Service.Book;

/// <summary>How the buyer wants the parcel delivered.</summary>
internal sealed class DeliveryPreference : OrderDetail
{
    /// <summary>A message to the driver.</summary>
    public string? Instructions { get; set; }

    /// <summary>The place.</summary>
    public DropOffPlace? DropOff { get; set; }
}
