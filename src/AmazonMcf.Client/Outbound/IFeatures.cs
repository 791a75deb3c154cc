using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// Features of a marketplace, and the SKUs they can be used with. One of the capabilities that <see cref="IOutboundClient"/> combines.
/// </summary>
public interface IFeatures
{
    /// <summary>Reads the features of a marketplace.</summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The features.</returns>
    Task<IReadOnlyList<McfFeature>> GetFeaturesAsync(string marketplaceId, ApiCall call);

    /// <summary>Streams the SKUs a feature can be used with.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="since">Only stock that changed since, in UTC; null for all.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The SKUs.</returns>
    IAsyncEnumerable<McfFeatureSku> GetFeatureInventoryAsync(string featureName, string marketplaceId, DateTime? since, ApiCall call);

    /// <summary>Asks whether one SKU can be used with a feature.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The answer, with reasons where it cannot.</returns>
    Task<McfFeatureSku> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call);
}
