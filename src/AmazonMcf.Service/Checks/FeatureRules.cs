using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Checks;

/// <summary>Where and with which goods extra services can be had.</summary>
internal static class FeatureRules
{
    /// <summary>Rejects a feature that the marketplace does not offer (FeatureNotInRegion).</summary>
    /// <param name="name">The feature.</param>
    /// <param name="marketplace">The marketplace.</param>
    public static void RequireOffered(string name, McfMarketplace marketplace)
    {
        if (!IsOffered(name, marketplace))
        {
            throw ServiceErrors.NotInRegion(name);
        }
    }

    /// <summary>Whether the marketplace offers a feature.</summary>
    /// <param name="name">The feature.</param>
    /// <param name="marketplace">The marketplace.</param>
    public static bool IsOffered(string name, McfMarketplace marketplace) => name switch
    {
        FeatureNames.BlockAmzl => marketplace.CountryCode == Countries.UnitedStates,
        FeatureNames.BlankBox => marketplace.CountryCode != Countries.Australia,
        _ => true,
    };

    /// <summary>Rejects goods that cannot have a feature that is required (InvalidValue).</summary>
    /// <param name="required">The features.</param>
    /// <param name="products">The goods.</param>
    /// <param name="parameter">The parameter that asks for the features, in Pascal case.</param>
    public static void RequireAvailable(IEnumerable<string> required, IEnumerable<Product> products, string parameter)
    {
        var missing = required.FirstOrDefault(name => products.Any(product => !product.Features.Contains(name)));
        if (missing is not null)
        {
            throw ServiceErrors.InvalidValue(missing, parameter);
        }
    }
}
