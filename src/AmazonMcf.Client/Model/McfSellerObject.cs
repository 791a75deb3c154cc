namespace AmazonMcf.Model;

/// <summary>
/// An object that was read from or placed with a seller's account and records that seller. The key is plain text, so that it survives files
/// and jobs.
/// </summary>
public abstract class McfSellerObject
{
    /// <summary>
    /// The key of the seller: <c>McfConnection.SellerKey</c> of the connection. Null if the object did not come from a connection.
    /// </summary>
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection, for display. A different session may use a different name for the same seller.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The parts of the object that can be passed on separately.</summary>
    internal virtual IEnumerable<McfSellerObject> Parts => [];
}
