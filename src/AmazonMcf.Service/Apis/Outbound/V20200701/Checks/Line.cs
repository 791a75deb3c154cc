using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>A line of a new order, an update or a preview, as far as they are checked alike.</summary>
/// <param name="Sku">The SKU; may be absent in an update.</param>
/// <param name="Id">The seller's id of the line.</param>
/// <param name="Quantity">The units.</param>
/// <param name="GiftMessage">The gift text.</param>
/// <param name="Comment">The printed text.</param>
/// <param name="Amounts">The sums, by the parameter they are.</param>
internal sealed record Line(
    string? Sku, string? Id, int? Quantity, string? GiftMessage, string? Comment, IReadOnlyList<(string Name, Money? Value)> Amounts)
{
    private const string DeclaredValue = "PerUnitDeclaredValue";

    /// <summary>Takes over a line of a new order.</summary>
    public static Line Of(CreateFulfillmentOrderItem item) => new(
        item.SellerSku,
        item.SellerFulfillmentOrderItemId,
        item.Quantity,
        item.GiftMessage,
        item.DisplayableComment,
        Sums(item.PerUnitDeclaredValue, item.PerUnitPrice, item.PerUnitTax));

    /// <summary>Takes over a line of an update.</summary>
    public static Line Of(UpdateFulfillmentOrderItem item) => new(
        item.SellerSku,
        item.SellerFulfillmentOrderItemId,
        item.Quantity,
        item.GiftMessage,
        item.DisplayableComment,
        Sums(item.PerUnitDeclaredValue, item.PerUnitPrice, item.PerUnitTax));

    /// <summary>Takes over a line of a preview.</summary>
    public static Line Of(GetFulfillmentPreviewItem item) => new(
        item.SellerSku,
        item.SellerFulfillmentOrderItemId,
        item.Quantity,
        null,
        null,
        [(DeclaredValue, item.PerUnitDeclaredValue)]);

    private static (string Name, Money? Value)[] Sums(Money? declared, Money? price, Money? tax) =>
        [(DeclaredValue, declared), ("PerUnitPrice", price), ("PerUnitTax", tax)];
}
