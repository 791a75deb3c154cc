using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Model;

/// <summary>
/// The features of an order as Fulfillment Outbound 2026-07-04 has them. It has texts only on a printed packing slip, and any text prints
/// one: a slip is requested by its feature or by a text for the recipient, not by the order number or date that nearly all orders have.
/// </summary>
internal static class FulfillmentFeatures
{
    /// <summary>The features that the version has.</summary>
    public static IReadOnlyList<string> Supported { get; } = [FeatureNames.BlankBox, FeatureNames.Overbox, FeatureNames.PackingSlip];

    /// <summary>The normalized policy of a feature; null if it is not requested.</summary>
    public static string? PolicyOf(IEnumerable<McfFeatureSetting>? features, string name) =>
        features?.Where(feature => FeatureNames.Normalize(feature.FeatureName) == name)
            .Select(feature => FeatureFulfillmentPolicies.Normalize(feature.FeatureFulfillmentPolicy.NullIfBlank()))
            .FirstOrDefault();

    /// <summary>Whether an order has texts for the recipient.</summary>
    public static bool HasTexts(McfOrderRequest order) =>
        order.DisplayableOrderComment.NullIfBlank() is not null
        || order.Items.Exists(line => line.GiftMessage.NullIfBlank() is not null || line.DisplayableComment.NullIfBlank() is not null);

    /// <summary>Whether an order is sent with a packing slip.</summary>
    public static bool PrintsSlip(McfOrderRequest order) =>
        PolicyOf(order.FeatureConstraints, FeatureNames.PackingSlip) == FeatureFulfillmentPolicies.Required || HasTexts(order);

    /// <summary>The features that an order to place requires.</summary>
    public static IEnumerable<string> RequiredOf(McfOrderRequest order) =>
        Required(order.FeatureConstraints)
            .Where(name => name != FeatureNames.PackingSlip)
            .Concat(PrintsSlip(order) ? [FeatureNames.PackingSlip] : []);

    /// <summary>
    /// The features that an order requires that was read, to compare it with an order to place. A packing slip that was not requested does
    /// not count: an order of 2020-07-01 has texts without one.
    /// </summary>
    public static IEnumerable<string> RequiredOf(McfOrder order, McfOrderRequest wanted) =>
        Required(order.FeatureConstraints).Where(name => name != FeatureNames.PackingSlip || PrintsSlip(wanted));

    // A feature that is not required is the same as none: the service may return its default.
    private static IEnumerable<string> Required(IEnumerable<McfFeatureSetting>? features) =>
        (features ?? [])
            .Where(feature => FeatureFulfillmentPolicies.Normalize(feature.FeatureFulfillmentPolicy.NullIfBlank())
                == FeatureFulfillmentPolicies.Required)
            .Select(feature => FeatureNames.Normalize(feature.FeatureName) ?? "");
}
