using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;

/// <summary>Weights in previews: pounds in the United States, kilograms elsewhere, to the hundredth.</summary>
internal static class ShippingWeight
{
    private const decimal GramsPerPound = 453.59237m;
    private const decimal GramsPerKilogram = 1000m;

    /// <summary>Tells a weight.</summary>
    /// <param name="marketplace">Where the goods are.</param>
    /// <param name="grams">The weight in grams.</param>
    public static Weight Of(McfMarketplace marketplace, long grams)
    {
        var isUnitedStates = marketplace.CountryCode == Countries.UnitedStates;
        return new Weight
        {
            Unit = isUnitedStates ? WeightUnits.Pounds : WeightUnits.Kilograms,
            Value = (grams / (isUnitedStates ? GramsPerPound : GramsPerKilogram)).ToString("0.##", CultureInfo.InvariantCulture),
        };
    }
}
