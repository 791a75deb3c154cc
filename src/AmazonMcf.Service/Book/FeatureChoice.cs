using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>An extra service the seller asks for.</summary>
internal sealed class FeatureChoice : OrderDetail
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the goods may leave without it.</summary>
    public string? Policy { get; set; }

    /// <summary>Whether the goods must not leave without it.</summary>
    public bool IsRequired => Policy == FeatureFulfillmentPolicies.Required;
}
