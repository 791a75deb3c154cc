using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>Rules for members that orders and order updates have in common.</summary>
internal static class HeadRules
{
    private const int MostOfDisplayableId = 40;
    private const int MostOfComment = 750;

    /// <summary>The service trims this number; the rest must fit on the recipient's packing slip.</summary>
    public static void DisplayableId(ValidationScope scope, string? id)
    {
        const string Member = nameof(McfOrderRequest.DisplayableOrderId);
        var text = id?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        scope.AtMost(Member, text, MostOfDisplayableId);
        scope.NoTypeName(Member, text);
        if (!TextRules.IsLatin1(text!))
        {
            scope.Add(Member, id, "must contain only ISO 8859-1 characters.");
        }

        if (TextRules.HasDoubleBlank(text!))
        {
            scope.Add(Member, id, "must not contain consecutive spaces.");
        }
    }

    /// <summary>An order without a number for the recipient shows its id, so the same rules apply to the id.</summary>
    public static void StandInForDisplayableId(ValidationScope scope, McfOrderRequest order)
    {
        var id = order.SellerFulfillmentOrderId?.Trim() ?? "";
        if (string.IsNullOrWhiteSpace(order.DisplayableOrderId) && (!TextRules.IsLatin1(id) || TextRules.HasDoubleBlank(id)))
        {
            scope.Add(
                nameof(order.DisplayableOrderId),
                null,
                "is required if the order id contains consecutive spaces or characters outside ISO 8859-1.");
        }
    }

    public static void Comment(ValidationScope scope, string? comment)
    {
        const string Member = nameof(McfOrderRequest.DisplayableOrderComment);
        scope.PrivateAtMost(Member, comment, MostOfComment);
        scope.NoTypeName(Member, comment);
    }

    public static void Choices(ValidationScope scope, string? speed, string? action, string? policy)
    {
        scope.OneOf(nameof(McfOrderRequest.ShippingSpeedCategory), speed, ShippingSpeedCategories.Normalize, ShippingSpeedCategories.All);
        scope.OneOf(nameof(McfOrderRequest.FulfillmentAction), action, FulfillmentActions.Normalize, FulfillmentActions.All);
        scope.OneOf(nameof(McfOrderRequest.FulfillmentPolicy), policy, FulfillmentPolicies.Normalize, FulfillmentPolicies.All);
    }

    public static void Mails(ValidationScope scope, IList<string>? mails)
    {
        for (var i = 0; i < mails?.Count; i++)
        {
            scope.Mail(ValidationScope.At(nameof(McfOrderRequest.NotificationEmails), i), mails[i]);
        }
    }
}
