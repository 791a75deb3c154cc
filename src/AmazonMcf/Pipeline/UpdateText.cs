using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>Lists the members of an order that a change affects, without values that may be personal data.</summary>
internal static class UpdateText
{
    private const int LinesShown = 5;

    /// <summary>Describes a change.</summary>
    /// <param name="update">The change.</param>
    /// <param name="order">The description of the current order; null when it was not read.</param>
    public static string Describe(McfOrderUpdate update, string? order = null)
    {
        string?[] parts =
        [
            order,
            update.DestinationAddress is { } address ? Address(address) : null,
            update.Items is { Count: > 0 } items ? Lines(items) : null,
            update.ShippingSpeedCategory is { } speed ? "speed " + speed : null,
            update.FulfillmentPolicy is { } policy ? "policy " + policy : null,
            update.FulfillmentAction is { } action ? "action " + action : null,
            update.DisplayableOrderId is null ? null : "displayable id",
            update.DisplayableOrderDate is null ? null : "displayable date",
            update.DisplayableOrderComment is null ? null : "comment",
            update.NotificationEmails is { } mails ? FormattableString.Invariant($"{mails.Count} mail address(es)") : null,
            update.ShipFromCountryCode is { } country ? "ship from " + country : null,
            update.FeatureConstraints is { } features
                ? "features " + string.Join(", ", features.Select(feature => feature.FeatureName))
                : null,
        ];
        var changes = string.Join("; ", parts.OfType<string>());
        return changes.Length == 0 ? update.SellerFulfillmentOrderId ?? "" : update.SellerFulfillmentOrderId + ": " + changes;
    }

    // A change may contain any part of the address, or only some.
    private static string Address(McfAddress address) =>
        RecipientText.Mask(address) is { Length: > 0 } recipient ? "address of " + recipient : "address";

    private static string Lines(List<McfOrderUpdateItem> items) => NameList.Of(
        [.. items.Select(item =>
            FormattableString.Invariant($"line {item.SellerFulfillmentOrderItemId ?? item.SellerSku} to {item.Quantity}"))],
        LinesShown);
}
