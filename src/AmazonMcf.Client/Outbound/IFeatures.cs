using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Features of a marketplace and the SKUs that they can be used with. Part of <see cref="IOutboundClient"/>.</summary>
public interface IFeatures
{
    /// <summary>Reads the features of a marketplace.</summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The features.</returns>
    Task<IReadOnlyList<McfFeature>> GetFeaturesAsync(string marketplaceId, ApiCall call);

    /// <summary>Streams the SKUs that a feature can be used with.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="since">Only inventory that changed since this time, in UTC. Default: all.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The SKUs.</returns>
    IAsyncEnumerable<McfFeatureSku> GetFeatureInventoryAsync(string featureName, string marketplaceId, DateTime? since, ApiCall call);

    /// <summary>Checks whether a SKU can be used with a feature.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The SKU, with reasons if it cannot be used.</returns>
    Task<McfFeatureSku> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call);
}
