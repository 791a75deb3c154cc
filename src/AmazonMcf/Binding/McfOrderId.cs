using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>An order ID, with its seller if it came from an object with a seller. IDs are unique only within one seller.</summary>
/// <param name="value">The id.</param>
public sealed class McfOrderId(string value) : McfSellerObject
{
    /// <summary>The order ID as text.</summary>
    public string Value { get; } = value;

    /// <summary>The marketplace of the order; null when the object has none.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Returns the order ID.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Value;
}
