using AmazonMcf.Connection;
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
    public static InputSeller Of(object? input) =>
        InputObject.Unwrap(input) switch
        {
            McfOrderId id => new(Blank(id.SellerKey), Blank(id.ConnectionName), id.MarketplaceId),
            McfOrder order => new(Blank(order.SellerKey), Blank(order.ConnectionName), order.MarketplaceId),
            McfOrderRequest order => new(Blank(order.SellerKey), Blank(order.ConnectionName), order.MarketplaceId),
            McfSellerObject item => new(Blank(item.SellerKey), Blank(item.ConnectionName)),
            { } other when InputObject.IsBag(other) => new(
                Text(other, nameof(McfSellerObject.SellerKey)),
                Text(other, nameof(McfSellerObject.ConnectionName)),
                Text(other, nameof(McfOrder.MarketplaceId))
            ),
            _ => Unknown,
        };

    /// <summary>Whether the input names no seller at all.</summary>
    public bool IsUnknown => Key is null && Name is null;

    /// <summary>
    /// Whether a member of an input says something about its seller. Names are compared as columns are: by letters and digits.
    /// </summary>
    /// <param name="member">The name of the member.</param>
    public static bool IsSaidBy(string member) =>
        Names(member, nameof(McfSellerObject.SellerKey)) || Names(member, nameof(McfSellerObject.ConnectionName));

    /// <summary>Whether another input belongs to the same seller, or says as little.</summary>
    /// <param name="other">What the other input says.</param>
    public bool IsSame(InputSeller other) => Same(Key, other.Key) && (Key is not null || Same(Name, other.Name));

    /// <summary>
    /// Whether a connection leads to the seller: by the key, or by the name of the connection where the input has no key.
    /// </summary>
    /// <param name="connection">The connection.</param>
    public bool Fits(McfConnection connection) => IsOn(connection) && (Key is null ? IsOver(connection) : connection.IsOf(Key));

    /// <summary>Whether a connection has the name of the one that the input came over.</summary>
    /// <param name="connection">The connection.</param>
    public bool IsOver(McfConnection connection) => Same(connection.Name.Trim(), Name);

    // A key that was typed may be used in two regions, whose orders have nothing in common. An embedded store is the same in all of them.
    private bool IsOn(McfConnection connection) =>
        connection.Kind == McfConnectionKind.Embedded
        || McfMarketplaces.Find(MarketplaceId) is not { } marketplace
        || marketplace.Region == connection.Region;

    /// <summary>The same with what parameters brought, where the input itself says nothing.</summary>
    /// <param name="key">The key of the seller.</param>
    /// <param name="name">The name of the connection.</param>
    public InputSeller Or(string? key, string? name) => this with { Key = Key ?? Blank(key), Name = Name ?? Blank(name) };

    // Empty cells of a CSV file say nothing.
    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Names(string member, string name) =>
        Same(member, name) || Same(string.Concat(member.Where(char.IsLetterOrDigit)), name);

    // A key may be a number. What has no text of its own is the key of nobody, rather than no key.
    private static string? Text(object bag, string name) =>
        InputObject
            .Read(bag)
            .Where(entry => Names(entry.Key, name))
            .Select(entry => Blank(PlainText.ForCell(entry.Value)))
            .FirstOrDefault(text => text is not null);
}
