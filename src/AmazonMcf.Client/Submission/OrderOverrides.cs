using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Submission;

/// <summary>
/// The values that a user specifies for all orders of a run. They override those of the orders; a null leaves them as they are.
/// </summary>
internal sealed class OrderOverrides
{
    /// <summary>The features.</summary>
    public IReadOnlyList<McfFeatureSetting>? FeatureConstraints { get; init; }

    /// <summary>The date that recipients see.</summary>
    public DateTime? DisplayableOrderDate { get; init; }

    /// <summary>The comment that recipients see.</summary>
    public string? DisplayableOrderComment { get; init; }

    /// <summary>The shipping speed.</summary>
    public string? ShippingSpeedCategory { get; init; }

    /// <summary>Whether orders are placed on hold, also those that would be shipped.</summary>
    public bool Hold { get; init; }

    /// <summary>What to do if inventory is insufficient.</summary>
    public string? FulfillmentPolicy { get; init; }

    /// <summary>The email addresses for shipment notifications.</summary>
    public IReadOnlyList<string>? NotificationEmails { get; init; }

    /// <summary>The country to ship from.</summary>
    public string? ShipFromCountryCode { get; init; }

    /// <summary>Sets the values of an order. Every order gets lists of its own.</summary>
    /// <param name="order">The order.</param>
    public void Apply(McfOrderRequest order)
    {
        order.FeatureConstraints = FeatureConstraints is null ? order.FeatureConstraints : [.. FeatureConstraints.Select(Copy)];
        order.DisplayableOrderDate = DisplayableOrderDate ?? order.DisplayableOrderDate;
        order.DisplayableOrderComment = DisplayableOrderComment ?? order.DisplayableOrderComment;
        order.ShippingSpeedCategory = ShippingSpeedCategory ?? order.ShippingSpeedCategory;
        order.FulfillmentAction = Hold ? FulfillmentActions.Hold : order.FulfillmentAction;
        order.FulfillmentPolicy = FulfillmentPolicy ?? order.FulfillmentPolicy;
        order.NotificationEmails = NotificationEmails is null ? order.NotificationEmails : [.. NotificationEmails];
        order.ShipFromCountryCode = ShipFromCountryCode ?? order.ShipFromCountryCode;
    }

    private static McfFeatureSetting Copy(McfFeatureSetting feature) =>
        new() { FeatureName = feature.FeatureName, FeatureFulfillmentPolicy = feature.FeatureFulfillmentPolicy };
}
