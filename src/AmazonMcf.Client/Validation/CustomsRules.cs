using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Rules for goods that leave the customs area of the marketplace that they are stored for.</summary>
internal static class CustomsRules
{
    private const string Member = nameof(McfOrderRequestItem.PerUnitDeclaredValue);

    public static void Check(
        ValidationScope parent,
        IList<McfOrderRequestItem>? items,
        McfMarketplace? marketplace,
        McfAddress? destination
    )
    {
        if (marketplace is null || destination?.CountryCode?.Trim().ToUpperInvariant() is not { Length: > 0 } country
            || !Countries.IsCountry(country) || Countries.ShareCustomsArea(marketplace.CountryCode, country)
            || parent.ValidationErrors.Any(error => error.Member == nameof(McfOrderRequest.MarketplaceId)))
        {
            return;
        }

        for (var i = 0; i < items?.Count; i++)
        {
            Check(parent.Inside(nameof(McfOrderRequest.Items), i, items.Count), items[i].PerUnitDeclaredValue, marketplace, country);
        }
    }

    private static void Check(ValidationScope scope, McfMoney? value, McfMarketplace marketplace, string country)
    {
        if (value is null)
        {
            // India requires it everywhere.
            if (!MarketplaceRules.IsIn(marketplace, Countries.India))
            {
                scope.Add(Member, null, $"is required for customs: the order goes from {marketplace.CountryCode} to {country}.");
            }
        }
        else if (Currencies.Contains(value.CurrencyCode) && value.CurrencyCode != marketplace.CurrencyCode)
        {
            scope.Add(
                Member + "." + nameof(value.CurrencyCode),
                value.CurrencyCode,
                $"must be {marketplace.CurrencyCode}, the currency of marketplace {marketplace.Code}, for an order from "
                    + $"{marketplace.CountryCode} to {country}."
            );
        }
    }
}
