using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Rules about the lines of orders and previews.</summary>
internal static class ItemRules
{
    private const string Items = nameof(McfOrderRequest.Items);
    private const int MostLines = 100;
    private const int MostOfSku = 50;
    private const int MostOfLineId = 50;
    private const int MostOfGiftMessage = 512;
    private const int MostOfComment = 250;

    public static void Check(ValidationScope parent, IList<McfOrderRequestItem>? items, McfMarketplace? marketplace)
    {
        if (items is null || items.Count == 0)
        {
            parent.Add(Items, null, "must contain at least one line.");
            return;
        }

        CheckCount(parent, items.Count);
        var ids = new UniqueIds(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            Check(parent.Inside(Items, i, items.Count), items[i], OrderDefaults.LineId(items[i], i), ids, marketplace);
        }
    }

    public static void CheckCount(ValidationScope parent, int lines)
    {
        if (lines > MostLines)
        {
            parent.Add(Items, TextRules.Number(lines), $"must not contain more than {MostLines} lines.");
        }
    }

    public static void CheckTexts(ValidationScope scope, string? giftMessage, string? comment)
    {
        scope.PrivateAtMost(nameof(McfOrderRequestItem.GiftMessage), giftMessage, MostOfGiftMessage);
        scope.PrivateAtMost(nameof(McfOrderRequestItem.DisplayableComment), comment, MostOfComment);
        scope.NoTypeName(nameof(McfOrderRequestItem.GiftMessage), giftMessage);
        scope.NoTypeName(nameof(McfOrderRequestItem.DisplayableComment), comment);
    }

    public static void CheckLineId(ValidationScope scope, string id, UniqueIds ids)
    {
        const string Member = nameof(McfOrderRequestItem.SellerFulfillmentOrderItemId);
        scope.AtMost(Member, id, MostOfLineId);
        scope.NoTypeName(Member, id);
        if (!ids.Add(id))
        {
            scope.Add(Member, id, "must be unique within the order.");
        }
    }

    public static void CheckSku(ValidationScope scope, string? sku)
    {
        const string Member = nameof(McfOrderRequestItem.SellerSku);
        if (!scope.Required(Member, sku))
        {
            return;
        }

        scope.AtMost(Member, sku, MostOfSku);
        scope.NoTypeName(Member, sku);
    }

    private static void Check(ValidationScope scope, McfOrderRequestItem item, string id, UniqueIds ids, McfMarketplace? marketplace)
    {
        CheckSku(scope, item.SellerSku);
        scope.NoInvisible(nameof(item.SellerSku), item.SellerSku);
        scope.NoInvisible(nameof(item.SellerFulfillmentOrderItemId), item.SellerFulfillmentOrderItemId);
        CheckLineId(scope, id, ids);
        scope.AboveZero(nameof(item.Quantity), item.Quantity);
        CheckTexts(scope, item.GiftMessage, item.DisplayableComment);
        scope.Money(nameof(item.PerUnitDeclaredValue), item.PerUnitDeclaredValue);
        scope.Money(nameof(item.PerUnitPrice), item.PerUnitPrice);
        scope.Money(nameof(item.PerUnitTax), item.PerUnitTax);
        if (item.PerUnitDeclaredValue is null && MarketplaceRules.IsIn(marketplace, Countries.India))
        {
            scope.Add(nameof(item.PerUnitDeclaredValue), null, "is required in India.");
        }
    }
}
