using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>Rules about members that orders and changes of orders share.</summary>
internal static class HeadRules
{
    private const int MostOfDisplayableId = 40;
    private const int MostOfComment = 750;

    /// <summary>The service cuts blanks off both ends of this number; what is left must fit on the recipient's papers.</summary>
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
            scope.Add(Member, id, "must consist of characters of ISO 8859-1.");
        }

        if (TextRules.HasDoubleBlank(text!))
        {
            scope.Add(Member, id, "must not have two blanks in a row.");
        }
    }

    /// <summary>An order that names no number for the recipient shows its id, which then must obey the same rules.</summary>
    public static void StandInForDisplayableId(ValidationScope scope, McfOrderRequest order)
    {
        var id = order.SellerFulfillmentOrderId?.Trim() ?? "";
        if (string.IsNullOrWhiteSpace(order.DisplayableOrderId) && (!TextRules.IsLatin1(id) || TextRules.HasDoubleBlank(id)))
        {
            scope.Add(
                nameof(order.DisplayableOrderId),
                null,
                "is required where the order id is no text of ISO 8859-1 or has two blanks in a row.");
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
