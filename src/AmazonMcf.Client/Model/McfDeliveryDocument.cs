namespace AmazonMcf.Model;

/// <summary>A proof of delivery.</summary>
public sealed class McfDeliveryDocument
{
    /// <summary>The type: <c>DELIVERY_IMAGE</c>.</summary>
    public string? DocumentType { get; set; }

    /// <summary>The download URL, valid for one hour.</summary>
    public string? Url { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{DocumentType} {Url}".Trim();
}
