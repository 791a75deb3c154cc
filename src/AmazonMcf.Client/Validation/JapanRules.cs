using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>Rules for options that are available only in Japan: scheduled delivery, cash on delivery, drop-off preferences.</summary>
internal static class JapanRules
{
    private const int MostOfInstructions = 250;

    public static void Check(ValidationScope scope, McfOrderRequest order, McfMarketplace? marketplace)
    {
        var elsewhere = marketplace is null ? IsAbroad(order.DestinationAddress) : !MarketplaceRules.IsIn(marketplace, Countries.Japan);
        CheckSpeed(scope, order.ShippingSpeedCategory, order.FulfillmentAction, elsewhere);
        CheckWindow(scope, order, elsewhere);
        CheckCash(scope, order, elsewhere);
        CheckPreferences(scope, order.DeliveryPreferences, elsewhere);
    }

    /// <summary>A scheduled delivery cannot be on hold and is available only in Japan.</summary>
    public static void CheckSpeed(ValidationScope scope, string? speed, string? action, bool elsewhere)
    {
        if (!IsScheduled(speed))
        {
            return;
        }

        if (elsewhere)
        {
            scope.Add(nameof(McfOrderRequest.ShippingSpeedCategory), speed, "is available only in Japan.");
        }

        if (FulfillmentActions.Normalize(action) == FulfillmentActions.Hold)
        {
            scope.Add(nameof(McfOrderRequest.FulfillmentAction), action, "must be Ship for a scheduled delivery.");
        }
    }

    public static bool IsScheduled(string? speed) => ShippingSpeedCategories.Normalize(speed) == ShippingSpeedCategories.ScheduledDelivery;

    // Without a marketplace the destination is used instead; a known country that is not Japan decides.
    private static bool IsAbroad(McfAddress? address) =>
        !string.IsNullOrWhiteSpace(address?.CountryCode) && !Countries.Is(address!.CountryCode, Countries.Japan);

    private static void CheckWindow(ValidationScope parent, McfOrderRequest order, bool elsewhere)
    {
        const string Member = nameof(order.DeliveryWindow);
        var isScheduled = IsScheduled(order.ShippingSpeedCategory);
        if (order.DeliveryWindow is not { } window)
        {
            if (isScheduled)
            {
                parent.Add(Member, null, "is required for a scheduled delivery: choose one from a preview.");
            }

            return;
        }

        if (elsewhere)
        {
            parent.Add(Member, null, "is available only in Japan.");
        }

        if (!isScheduled)
        {
            parent.Add(Member, null, "is allowed only with the speed ScheduledDelivery.");
        }

        var scope = parent.Inside(Member);
        if (window.StartDate is null)
        {
            scope.Add(nameof(window.StartDate), null, "is required.");
        }

        if (window.EndDate is null)
        {
            scope.Add(nameof(window.EndDate), null, "is required.");
        }

        scope.Plausible(nameof(window.StartDate), window.StartDate);
        scope.Plausible(nameof(window.EndDate), window.EndDate);
        if (window.EndDate <= window.StartDate)
        {
            scope.Add(nameof(window.EndDate), null, "must be after the start of the window.");
        }
    }

    private static void CheckCash(ValidationScope parent, McfOrderRequest order, bool elsewhere)
    {
        const string Member = nameof(order.CodSettings);
        if (order.CodSettings is not { } cash)
        {
            return;
        }

        if (elsewhere)
        {
            parent.Add(Member, null, "is available only in Japan.");
        }

        var scope = parent.Inside(Member);
        scope.Money(nameof(cash.CodCharge), cash.CodCharge);
        scope.Money(nameof(cash.CodChargeTax), cash.CodChargeTax);
        scope.Money(nameof(cash.ShippingCharge), cash.ShippingCharge);
        scope.Money(nameof(cash.ShippingChargeTax), cash.ShippingChargeTax);
        if (!cash.IsCodRequired || order.Items is null)
        {
            return;
        }

        for (var i = 0; i < order.Items.Count; i++)
        {
            if (order.Items[i].PerUnitPrice is null)
            {
                parent.Inside(nameof(order.Items), i, order.Items.Count)
                    .Add(nameof(McfOrderRequestItem.PerUnitPrice), null, "is required for cash on delivery.");
            }
        }
    }

    private static void CheckPreferences(ValidationScope parent, McfDeliveryPreferences? preferences, bool elsewhere)
    {
        const string Member = nameof(McfOrderRequest.DeliveryPreferences);
        if (preferences is null)
        {
            return;
        }

        if (elsewhere)
        {
            parent.Add(Member, null, "is available only in Japan.");
        }

        var scope = parent.Inside(Member);
        scope.PrivateAtMost(nameof(preferences.DeliveryInstructions), preferences.DeliveryInstructions, MostOfInstructions);
        if (preferences.DropOffLocation is { } place)
        {
            CheckPlace(scope.Inside(nameof(preferences.DropOffLocation)), place);
        }
    }

    private static void CheckPlace(ValidationScope scope, McfDropOffLocation place)
    {
        scope.Required(nameof(place.Type), place.Type);
        if (DropOffLocationTypes.Normalize(place.Type) != DropOffLocationTypes.FallbackNeighborDelivery)
        {
            return;
        }

        foreach (var key in new[] { "neighborName", "houseNumber" })
        {
            if (place.Attributes is null || !place.Attributes.TryGetValue(key, out var value) || string.IsNullOrWhiteSpace(value))
            {
                scope.Add(nameof(place.Attributes) + "." + key, null, "is required for a delivery to a neighbor.");
            }
        }
    }
}
