namespace AmazonMcf.Model;

/// <summary>
/// Something that was read from or placed with one seller's account, and remembers which. Plain text, so that files and jobs keep it.
/// </summary>
public abstract class McfSellerObject
{
    /// <summary>The key of the seller: <c>McfConnection.SellerKey</c> of the connection. Null for what came from no connection.</summary>
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection, for people. Another session may know the seller by another name.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>What belongs to it and can be handed on by itself.</summary>
    internal virtual IEnumerable<McfSellerObject> Parts => [];
}
