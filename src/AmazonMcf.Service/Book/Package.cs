namespace AmazonMcf.Service.Book;

/// <summary>A package.</summary>
internal sealed class Package
{
    /// <summary>Its number.</summary>
    public int Number { get; set; }

    /// <summary>The tracking number of the carrier.</summary>
    public string TrackingNumber { get; set; } = "";
}
