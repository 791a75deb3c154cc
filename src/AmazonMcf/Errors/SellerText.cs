using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Errors;

/// <summary>Names sellers and inputs in messages.</summary>
internal static class SellerText
{
    private const int MostNamed = 5;

    /// <summary>A connection by its name and the key of its seller.</summary>
    public static string Of(McfConnection connection) => $"'{connection.Name}' (seller key {connection.SellerKey})";

    /// <summary>Several connections; none is a word of its own.</summary>
    public static string Of(IReadOnlyList<McfConnection> connections)
    {
        if (connections.Count == 0)
        {
            return "none";
        }

        var more = connections.Count > MostNamed ? FormattableString.Invariant($" and {connections.Count - MostNamed} more") : "";
        return string.Join(", ", connections.Take(MostNamed).Select(Of)) + more;
    }

    /// <summary>The seller of an input.</summary>
    public static string Of(InputSeller seller) =>
        seller.Name is null
            ? $"the seller with key '{seller.Key}'"
            : $"seller '{seller.Name}' ({(seller.Key is null ? "without a seller key" : "seller key " + seller.Key)})";

    /// <summary>The seller of an input, with its region where that is what keeps it from a connection with its key.</summary>
    public static string Of(InputSeller seller, IEnumerable<McfConnection> candidates) =>
        McfMarketplaces.Find(seller.MarketplaceId) is { } marketplace
        && seller.Key is not null
        && candidates.Any(connection => connection.IsOf(seller.Key))
            ? $"{Of(seller)} in {marketplace.Code}, another region"
            : Of(seller);

    /// <summary>An input by its id. Other members may be personal.</summary>
    public static string Input(object? target) => IdOf(target) is { Length: > 0 } id ? $"'{id}'" : "The input";

    /// <summary>Why the seller of an input is in doubt, up to the list of those that could be meant.</summary>
    public static string Doubt(string command, InputSeller seller) => seller.IsUnknown
        ? $"names no seller, {command} changes something, and several sellers"
        : $"belongs to {Of(seller)}, and several accounts";

    /// <summary>How a seller keeps its key.</summary>
    public static string SameSeller(InputSeller seller) => seller.Key is null
        ? "Input without SellerKey is matched by its ConnectionName."
        : $"After a renewed refresh token the same seller has another key, unless it is named: Connect-Mcf -SellerId '{seller.Key}'.";

    private static string? IdOf(object? target) => InputObject.Unwrap(target) switch
    {
        string text => text,
        McfOrderRequest order => order.SellerFulfillmentOrderId,
        { } other when InputObject.IsBag(other) => InputObject.Find(other, nameof(McfOrderRequest.SellerFulfillmentOrderId))?.ToString(),
        { } other => other.ToString(),
        null => null,
    };
}
