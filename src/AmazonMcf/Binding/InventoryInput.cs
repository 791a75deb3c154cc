using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Binding;

/// <summary>Reads inventory that was passed as an object: of Get-McfInventory, or a row of a file it was saved to.</summary>
internal static class InventoryInput
{
    /// <summary>Reads what determines the sellable quantity.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="BindingFailedException">A required member is missing or is not valid; the message names the member.</exception>
    public static McfInventoryItem Read(object value)
    {
        if (InputObject.Unwrap(value) is McfInventoryItem item)
        {
            return item;
        }

        if (!InputObject.IsBag(value))
        {
            throw new BindingFailedException("InputObject", "must be an object or a row of Get-McfInventory.");
        }

        var units = Text(value, nameof(item.FulfillableQuantity));
        return new McfInventoryItem
        {
            SellerSku = Text(value, nameof(item.SellerSku)) ?? throw new BindingFailedException(nameof(item.SellerSku), "is required."),
            FnSku = Text(value, nameof(item.FnSku)),
            ProductName = Text(value, nameof(item.ProductName)),
            MarketplaceId = Text(value, nameof(item.MarketplaceId)),
            SellerKey = Text(value, nameof(item.SellerKey)),
            ConnectionName = Text(value, nameof(item.ConnectionName)),
            FulfillableQuantity = units is null
                ? throw new BindingFailedException(nameof(item.FulfillableQuantity), "is required.")
                : NumberText.TryReadWhole(units, out var quantity)
                    ? quantity
                    : throw new BindingFailedException(nameof(item.FulfillableQuantity), "must be a whole number."),
        };
    }

    private static string? Text(object value, string member) =>
        PlainText.Of(InputObject.Find(value, member), member) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
