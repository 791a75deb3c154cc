using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>The seller that an input belongs to, as far as the input specifies it.</summary>
/// <param name="Key">The key of the seller; null when the input has none, for example a typed ID.</param>
/// <param name="Name">The name of its connection, for messages and to choose between connections to one seller.</param>
/// <param name="MarketplaceId">The marketplace of the order.</param>
internal sealed record InputSeller(string? Key, string? Name = null, string? MarketplaceId = null)
{
    /// <summary>The seller of an input that specifies none.</summary>
    public static InputSeller Unknown { get; } = new(Key: null);

    /// <summary>Reads the seller of an object of this module, a deserialized object, or a table row.</summary>
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

    /// <summary>Whether the input specifies no seller.</summary>
    public bool IsUnknown => Key is null && Name is null;

    /// <summary>
    /// Whether a member of an input specifies its seller. Names are compared like column names: by letters and digits only.
    /// </summary>
    /// <param name="member">The name of the member.</param>
    public static bool IsSaidBy(string member) =>
        Names(member, nameof(McfSellerObject.SellerKey)) || Names(member, nameof(McfSellerObject.ConnectionName));

    /// <summary>Whether a different input belongs to the same seller, or neither specifies one.</summary>
    /// <param name="other">The seller of the other input.</param>
    public bool IsSame(InputSeller other) => Same(Key, other.Key) && (Key is not null || Same(Name, other.Name));

    /// <summary>
    /// Whether a connection belongs to the seller: by the key, or by the name of the connection if the input has no key.
    /// </summary>
    /// <param name="connection">The connection.</param>
    public bool Fits(McfConnection connection) => IsOn(connection) && (Key is null ? IsOver(connection) : connection.IsOf(Key));

    /// <summary>Whether a connection has the name of the connection that the input came from.</summary>
    /// <param name="connection">The connection.</param>
    public bool IsOver(McfConnection connection) => Same(connection.Name.Trim(), Name);

    // The same -SellerId may be used in two regions, whose orders are unrelated. An embedded store is the same in all regions.
    private bool IsOn(McfConnection connection) =>
        connection.Kind == McfConnectionKind.Embedded
        || McfMarketplaces.Find(MarketplaceId) is not { } marketplace
        || marketplace.Region == connection.Region;

    /// <summary>The same seller, or the one specified by parameters if the input specifies none.</summary>
    /// <param name="key">The key of the seller.</param>
    /// <param name="name">The name of the connection.</param>
    public InputSeller Or(string? key, string? name) => this with { Key = Key ?? Blank(key), Name = Name ?? Blank(name) };

    // Empty cells of a CSV file count as not specified.
    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Names(string member, string name) =>
        Same(member, name) || Same(string.Concat(member.Where(char.IsLetterOrDigit)), name);

    // A key may be a number. A value without text counts as an unknown key, not as a missing one.
    private static string? Text(object bag, string name) =>
        InputObject
            .Read(bag)
            .Where(entry => Names(entry.Key, name))
            .Select(entry => Blank(PlainText.ForCell(entry.Value)))
            .FirstOrDefault(text => text is not null);
}
