using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>Checks the members new orders and updates have in common. Absent members pass.</summary>
internal static class HeadChecks
{
    private const int LongestDisplayableId = 40;
    private const int LongestComment = 750;
    private const int LongestEmail = 64;
    private const char LastOfLatin1 = '\u00FF';

    /// <summary>Checks what the recipient reads.</summary>
    /// <param name="orderId">The printed order id; spaces around it do not count.</param>
    /// <param name="comment">The printed text.</param>
    public static void CheckDisplayable(string? orderId, string? comment)
    {
        Values.Text(orderId?.Trim(), "DisplayableOrderId", LongestDisplayableId);
        var isPrintable = orderId is null || (!orderId.Trim().Contains("  ") && orderId.All(c => !char.IsControl(c) && c <= LastOfLatin1));
        if (!isPrintable)
        {
            throw ServiceErrors.InvalidValue(orderId, "DisplayableOrderId");
        }

        Values.Length(comment, "DisplayableOrderComment", LongestComment);
    }

    /// <summary>Checks the values taken from lists.</summary>
    /// <param name="speed">The speed.</param>
    /// <param name="action">The action.</param>
    /// <param name="policy">The policy.</param>
    public static void CheckChoices(string? speed, string? action, string? policy)
    {
        Values.OneOf(speed, "ShippingSpeedCategory", ShippingSpeedCategories.All);
        Values.OneOf(action, "FulfillmentAction", FulfillmentActions.All);
        Values.OneOf(policy, "FulfillmentPolicy", FulfillmentPolicies.All);
    }

    /// <summary>Checks the addresses Amazon writes to.</summary>
    /// <param name="emails">The addresses.</param>
    public static void CheckEmails(IEnumerable<string>? emails)
    {
        foreach (var email in emails ?? [])
        {
            Values.Text(email, "NotificationEmails", LongestEmail);
        }
    }
}
