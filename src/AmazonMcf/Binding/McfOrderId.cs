using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>The id of an order, with the seller where it came from an object that knows it. Ids count within one seller only.</summary>
/// <param name="value">The id.</param>
public sealed class McfOrderId(string value) : McfSellerObject
{
    /// <summary>The id.</summary>
    public string Value { get; } = value;

    /// <summary>The marketplace of the order, where the object says it.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Shows the id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Value;
}
