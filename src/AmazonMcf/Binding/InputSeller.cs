using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>What an input says about the seller it belongs to.</summary>
/// <param name="Key">The key of the seller; null when the input says nothing, as typed ids and order files do.</param>
/// <param name="Name">The name of the connection it came over, for people and to choose between connections of one seller.</param>
/// <param name="MarketplaceId">The marketplace of the order.</param>
internal sealed record InputSeller(string? Key, string? Name = null, string? MarketplaceId = null)
{
    /// <summary>What an input without a seller says.</summary>
    public static InputSeller Unknown { get; } = new(Key: null);

    /// <summary>Reads an object of this module, one back from a file or a job, or a row of a table.</summary>
    /// <param name="input">The input.</param>
    public static InputSeller Of(object? input) => InputObject.Unwrap(input) switch
    {
        McfOrderId id => new(Blank(id.SellerKey), Blank(id.ConnectionName), id.MarketplaceId),
        McfOrder order => new(Blank(order.SellerKey), Blank(order.ConnectionName), order.MarketplaceId),
        McfOrderRequest order => new(Blank(order.SellerKey), Blank(order.ConnectionName), order.MarketplaceId),
        McfSellerObject item => new(Blank(item.SellerKey), Blank(item.ConnectionName)),
        { } other when InputObject.IsBag(other) => new(
            Text(other, nameof(McfSellerObject.SellerKey)), Text(other, nameof(McfSellerObject.ConnectionName)), Text(other, nameof(McfOrder.MarketplaceId))),
        _ => Unknown,
    };

    /// <summary>The same with the key that a parameter brought, where the input itself has none.</summary>
    /// <param name="key">The value of the parameter.</param>
    public InputSeller Or(string? key) => Key is null && Blank(key) is { } other ? this with { Key = other } : this;

    // Empty cells of a CSV file say nothing.
    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static string? Text(object bag, string name) => InputObject.Find(bag, name) is string text ? Blank(text) : null;
}
