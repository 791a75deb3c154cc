namespace AmazonMcf.Model;

/// <summary>A proof of delivery.</summary>
public sealed class McfDeliveryDocument
{
    /// <summary>The kind, <c>DELIVERY_IMAGE</c>.</summary>
    public string? DocumentType { get; set; }

    /// <summary>Where to load it; the address lives for one hour.</summary>
    public string? Url { get; set; }
}
