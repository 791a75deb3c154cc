using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;

namespace AmazonMcf.Submission;

/// <summary>
/// Compares an order that was asked for with the one the service has under its id, as far as the service gives it back. What the
/// service fills in by itself counts as asked for: the action, the policy, the marketplace, the ids of lines.
/// </summary>
internal static class OrderComparison
{
    /// <summary>The members in which an order to be placed differs from one that exists; none when it is the same order.</summary>
    /// <param name="wanted">The order to be placed.</param>
    /// <param name="found">The order that exists.</param>
    /// <param name="marketplace">The marketplace of an order that names none.</param>
    /// <param name="anyVersion">
    /// Whether either version of the API may have placed the order. Version 2026-07-04 has order number, date and comment only on a packing
    /// slip, so defaults in their place do not count.
    /// </param>
    public static IReadOnlyList<string> Differences(
        McfOrderRequest wanted, McfOrder found, McfMarketplace? marketplace, bool anyVersion = false)
    {
        var comparison = new MemberComparison(ignoresForm: true);
        CompareHead(comparison, wanted, found, marketplace, anyVersion);
        CompareOptions(comparison, wanted, found);
        if (found.IsDetailed)
        {
            CompareLines(comparison, wanted, found);
        }

        return comparison.Differences;
    }

    /// <summary>The members of a change that an order does not show; none when the change is in force.</summary>
    public static IReadOnlyList<string> Differences(McfOrderUpdate wanted, McfOrder found)
    {
        var comparison = new MemberComparison(ignoresForm: false);
        if (wanted.FulfillmentAction is { } action)
        {
            comparison.Code(
                "FulfillmentAction",
                FulfillmentActions.Normalize(action),
                FulfillmentActions.Normalize(found.FulfillmentAction)
            );
        }

        if (wanted.DisplayableOrderId is { } id)
        {
            comparison.Text("DisplayableOrderId", id, found.DisplayableOrderId);
        }

        if (wanted.DisplayableOrderDate is { } date)
        {
            comparison.Instant("DisplayableOrderDate", date, found.DisplayableOrderDate);
        }

        if (wanted.DisplayableOrderComment is { } comment)
        {
            comparison.Text("DisplayableOrderComment", comment, found.DisplayableOrderComment, personal: true);
        }

        if (wanted.ShippingSpeedCategory is { } speed)
        {
            comparison.Code("ShippingSpeedCategory", ShippingSpeedCategories.Normalize(speed), found.ShippingSpeedCategory);
        }

        if (wanted.FulfillmentPolicy is { } policy)
        {
            comparison.Code("FulfillmentPolicy", FulfillmentPolicies.Normalize(policy), found.FulfillmentPolicy);
        }

        if (wanted.DestinationAddress is { } address)
        {
            comparison.Address("DestinationAddress", address, found.DestinationAddress ?? new McfAddress());
        }

        // The service does not give it back, so that nothing shows whether it is in force.
        if (wanted.ShipFromCountryCode is { } country)
        {
            comparison.Code("ShipFromCountryCode", country, null);
        }

        if (wanted.NotificationEmails is { } mails)
        {
            comparison.Set("NotificationEmails", mails, found.NotificationEmails, personal: true);
        }

        if (wanted.FeatureConstraints is { } features)
        {
            comparison.Set("FeatureConstraints", features.Select(Show), found.FeatureConstraints.Select(Show));
        }

        foreach (var line in wanted.Items ?? [])
        {
            CompareLine(
                comparison,
                line,
                found.Items.OrEmpty().FirstOrDefault(item => item.SellerFulfillmentOrderItemId == line.SellerFulfillmentOrderItemId)
            );
        }

        return comparison.Differences;
    }

    /// <summary>
    /// Whether two orders send the same units to the same recipient, whatever their ids and options are. What the service does not return
    /// counts as the same.
    /// </summary>
    public static bool IsSameShipment(McfOrderRequest wanted, McfOrder found)
    {
        var comparison = new MemberComparison(ignoresForm: true);
        if (found.DestinationAddress is { } address)
        {
            comparison.Recipient(wanted.DestinationAddress, address);
        }

        // A SKU map that is introduced together with the new id changes the lines of the same order.
        if (found.Items.OrEmpty().Count > 0 && wanted.Items.TrueForAll(line => line.ShopSku is null))
        {
            comparison.Set(
                "Items",
                Units(wanted.Items.Select(line => (line.SellerSku, line.Quantity))),
                Units(found.Items.OrEmpty().Select(line => (line.SellerSku, line.Quantity))));
        }

        return comparison.Differences.Count == 0;
    }

    private static IEnumerable<string> Units(IEnumerable<(string? Sku, int Quantity)> lines) =>
        lines.GroupBy(line => line.Sku?.Trim(), StringComparer.Ordinal)
            .Select(sku => FormattableString.Invariant($"{sku.Sum(line => (long)line.Quantity)} x {sku.Key}"));

    private static void CompareHead(
        MemberComparison comparison, McfOrderRequest wanted, McfOrder found, McfMarketplace? marketplace, bool anyVersion)
    {
        CompareOrigin(comparison, wanted, found, marketplace);
        if (
            found.ApiVersion != OutboundVersions.V20260704 && found.MarketplaceId is not null
                && (MarketplaceMapping.ToWire(wanted.MarketplaceId) ?? marketplace?.MarketplaceId) is { } place)
        {
            comparison.Code("MarketplaceId", place, found.MarketplaceId);
        }

        CompareTexts(comparison, wanted, found, anyVersion);
        if (found.ShippingSpeedCategory is not null)
        {
            var speed = ShippingSpeedCategories.Normalize(wanted.ShippingSpeedCategory.NullIfBlank()) ?? ShippingSpeedCategories.Standard;
            comparison.Code("ShippingSpeedCategory", speed, ShippingSpeedCategories.Normalize(found.ShippingSpeedCategory));
        }

        if (found.DestinationAddress is { } address)
        {
            comparison.Address("DestinationAddress", wanted.DestinationAddress, address);
        }
    }

    private static void CompareTexts(MemberComparison comparison, McfOrderRequest wanted, McfOrder found, bool anyVersion)
    {
        if (found.DisplayableOrderId is { } id && !(anyVersion && IsDefault(id, wanted.SellerFulfillmentOrderId)))
        {
            comparison.Text("DisplayableOrderId", OrderDefaults.DisplayableId(wanted), id);
        }

        if (found.DisplayableOrderDate is not null && wanted.DisplayableOrderDate is { } date && !anyVersion)
        {
            comparison.Instant("DisplayableOrderDate", date, found.DisplayableOrderDate);
        }

        if (found.DisplayableOrderComment is { } comment && !(anyVersion && IsDefault(comment, OrderDefaults.Comment)))
        {
            comparison.Text(
                "DisplayableOrderComment", wanted.DisplayableOrderComment.NullIfBlank() ?? OrderDefaults.Comment, comment, personal: true);
        }
    }

    private static bool IsDefault(string text, string? usual) => text.NullIfBlank() is null || text == usual;

    // Version 2026-07-04 returns the country that an order ships from, and a marketplace only as far as that country implies it.
    private static void CompareOrigin(MemberComparison comparison, McfOrderRequest wanted, McfOrder found, McfMarketplace? marketplace)
    {
        var origin = wanted.ShipFromCountryCode.NullIfBlank()
            ?? (McfMarketplaces.Find(wanted.MarketplaceId) ?? marketplace)?.CountryCode;
        if (origin is not null && found.ShipFromCountryCode is { } there)
        {
            comparison.Code("ShipFromCountryCode", origin, there);
        }
    }

    private static void CompareOptions(MemberComparison comparison, McfOrderRequest wanted, McfOrder found)
    {
        var action = FulfillmentActions.Normalize(wanted.FulfillmentAction.NullIfBlank()) ?? FulfillmentActions.Ship;

        // A hold that was released since is the same order a step further on.
        if (found.FulfillmentAction is not null && action != FulfillmentActions.Hold)
        {
            comparison.Code("FulfillmentAction", action, FulfillmentActions.Normalize(found.FulfillmentAction));
        }

        var policy = FulfillmentPolicies.Normalize(wanted.FulfillmentPolicy.NullIfBlank()) ?? FulfillmentPolicies.FillOrKill;
        if (found.FulfillmentPolicy is not null)
        {
            comparison.Code("FulfillmentPolicy", policy, FulfillmentPolicies.Normalize(found.FulfillmentPolicy));
        }

        if (found.DeliveryWindow is { } window)
        {
            comparison.Instant("DeliveryWindow.StartDate", wanted.DeliveryWindow?.StartDate, window.StartDate);
            comparison.Instant("DeliveryWindow.EndDate", wanted.DeliveryWindow?.EndDate, window.EndDate);
        }

        if (found.CodSettings is { } cod)
        {
            CompareCod(comparison, wanted.CodSettings ?? new McfCodSettings(), cod);
        }

        if (found.DeliveryPreferences is { } preferences)
        {
            ComparePreferences(comparison, wanted.DeliveryPreferences, preferences);
        }

        if (found.PaymentInformation.OrEmpty().Count > 0)
        {
            comparison.Set(
                "PaymentInformation",
                wanted.PaymentInformation?.Select(Show),
                found.PaymentInformation.OrEmpty().Select(Show),
                personal: true
            );
        }

        comparison.Set("NotificationEmails", wanted.NotificationEmails, found.NotificationEmails, personal: true);
        var (here, there) = found.ApiVersion == OutboundVersions.V20260704
            ? (FulfillmentFeatures.RequiredOf(wanted), FulfillmentFeatures.RequiredOf(found, wanted))
            : (wanted.FeatureConstraints?.Select(Show), found.FeatureConstraints.Select(Show));
        comparison.Set("FeatureConstraints", here, there);
    }

    // A charge that was left out counts as zero.
    private static void CompareCod(MemberComparison comparison, McfCodSettings wanted, McfCodSettings found) => comparison
        .Code("CodSettings.IsCodRequired", wanted.IsCodRequired.ToString(), found.IsCodRequired.ToString())
        .Amount("CodSettings.CodCharge", NullIfZero(wanted.CodCharge), NullIfZero(found.CodCharge))
        .Amount("CodSettings.CodChargeTax", NullIfZero(wanted.CodChargeTax), NullIfZero(found.CodChargeTax))
        .Amount("CodSettings.ShippingCharge", NullIfZero(wanted.ShippingCharge), NullIfZero(found.ShippingCharge))
        .Amount("CodSettings.ShippingChargeTax", NullIfZero(wanted.ShippingChargeTax), NullIfZero(found.ShippingChargeTax));

    private static void ComparePreferences(MemberComparison comparison, McfDeliveryPreferences? wanted, McfDeliveryPreferences found)
    {
        var (here, there) = (wanted?.DropOffLocation, found.DropOffLocation);
        comparison
            .Text("DeliveryPreferences.DeliveryInstructions", wanted?.DeliveryInstructions, found.DeliveryInstructions, personal: true)
            .Code("DeliveryPreferences.DropOffLocation.Type", here?.Type, there?.Type)
            .Set(
                "DeliveryPreferences.DropOffLocation.Attributes",
                here?.Attributes?.Select(Show),
                there?.Attributes?.Select(Show) ?? [],
                personal: true
            );
    }

    private static void CompareLines(MemberComparison comparison, McfOrderRequest wanted, McfOrder found)
    {
        var rest = found.Items.OrEmpty().ToList();
        for (var index = 0; index < wanted.Items.Count; index++)
        {
            var line = wanted.Items[index];
            var id = OrderDefaults.LineId(line, index);
            var candidates = rest.Where(item => string.Equals(item.SellerFulfillmentOrderItemId ?? "", id, StringComparison.Ordinal))
                .ToList();

            // Lines of one id are distinguished by their content: each line found matches one line wanted.
            var there = candidates.FirstOrDefault(item => IsSame(line, item)) ?? candidates.FirstOrDefault();
            if (there is not null)
            {
                rest.Remove(there);
            }

            CompareLine(comparison, $"Items['{id}']", line, there);
        }

        foreach (var extra in rest)
        {
            comparison.Text($"Items['{extra.SellerFulfillmentOrderItemId}']", null, extra.ToString());
        }
    }

    private static bool IsSame(McfOrderRequestItem wanted, McfOrderItem found)
    {
        var comparison = new MemberComparison(ignoresForm: true);
        CompareLine(comparison, "", wanted, found);
        return comparison.Differences.Count == 0;
    }

    private static void CompareLine(MemberComparison comparison, string member, McfOrderRequestItem wanted, McfOrderItem? found)
    {
        if (found is null)
        {
            comparison.Text(member, wanted.ToString(), null);
            return;
        }

        comparison
            .Text(member + ".SellerSku", wanted.SellerSku, found.SellerSku)
            .Number(member + ".Quantity", wanted.Quantity, found.Quantity)
            .Text(member + ".GiftMessage", wanted.GiftMessage, found.GiftMessage, personal: true)
            .Text(member + ".DisplayableComment", wanted.DisplayableComment, found.DisplayableComment, personal: true)
            .Amount(member + ".PerUnitDeclaredValue", wanted.PerUnitDeclaredValue, found.PerUnitDeclaredValue)
            .Amount(member + ".PerUnitPrice", wanted.PerUnitPrice, found.PerUnitPrice)
            .Amount(member + ".PerUnitTax", wanted.PerUnitTax, found.PerUnitTax);
        if (wanted.FulfillmentNetworkSku.NullIfBlank() is { } networkSku)
        {
            comparison.Text(member + ".FulfillmentNetworkSku", networkSku, found.FulfillmentNetworkSku);
        }
    }

    private static void CompareLine(MemberComparison comparison, McfOrderUpdateItem wanted, McfOrderItem? found)
    {
        var member = $"Items['{wanted.SellerFulfillmentOrderItemId}']";
        comparison.Text(member + ".Quantity", Number(wanted.Quantity), found is null ? null : Number(found.Quantity));
        if (wanted.SellerSku is { } sku)
        {
            comparison.Text(member + ".SellerSku", sku, found?.SellerSku);
        }

        if (wanted.FulfillmentNetworkSku.NullIfBlank() is { } networkSku)
        {
            comparison.Text(member + ".FulfillmentNetworkSku", networkSku, found?.FulfillmentNetworkSku);
        }

        if (wanted.OrderItemDisposition is { } disposition)
        {
            comparison.Code(member + ".OrderItemDisposition", disposition, found?.OrderItemDisposition);
        }

        CompareAmounts(comparison, member, wanted, found);
        if (wanted.GiftMessage is { } message)
        {
            comparison.Text(member + ".GiftMessage", message, found?.GiftMessage, personal: true);
        }

        if (wanted.DisplayableComment is { } comment)
        {
            comparison.Text(member + ".DisplayableComment", comment, found?.DisplayableComment, personal: true);
        }
    }

    private static void CompareAmounts(MemberComparison comparison, string member, McfOrderUpdateItem wanted, McfOrderItem? found)
    {
        if (wanted.PerUnitDeclaredValue is { } value)
        {
            comparison.Amount(member + ".PerUnitDeclaredValue", value, found?.PerUnitDeclaredValue);
        }

        if (wanted.PerUnitPrice is { } price)
        {
            comparison.Amount(member + ".PerUnitPrice", price, found?.PerUnitPrice);
        }

        if (wanted.PerUnitTax is { } tax)
        {
            comparison.Amount(member + ".PerUnitTax", tax, found?.PerUnitTax);
        }
    }

    private static string Number(int value) => FormattableString.Invariant($"{value}");

    private static McfMoney? NullIfZero(McfMoney? amount) => amount is { Value: 0 } ? null : amount;

    private static string Show(McfPayment payment) => FormattableString.Invariant(
        $"{payment.PaymentTransactionId} {payment.PaymentMode} {MemberComparison.Show(payment.PaymentDate)}");

    private static string Show(KeyValuePair<string, string> attribute) => attribute.Key + "=" + attribute.Value;

    private static string Show(McfFeatureSetting feature) =>
        feature.FeatureName + "=" + FeatureFulfillmentPolicies.Normalize(feature.FeatureFulfillmentPolicy);
}
