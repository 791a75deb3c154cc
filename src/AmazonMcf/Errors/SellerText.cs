using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Errors;

/// <summary>Describes sellers and inputs in messages.</summary>
internal static class SellerText
{
    private const int MostNamed = 5;

    /// <summary>The name of a connection and the key of its seller.</summary>
    public static string Of(McfConnection connection) => $"'{connection.Name}' (seller key {connection.SellerKey})";

    /// <summary>A list of connections, shortened after five; "none" if it is empty.</summary>
    public static string Of(IReadOnlyList<McfConnection> connections) =>
        connections.Count == 0 ? "none" : NameList.Of([.. connections.Select(Of)], MostNamed);

    /// <summary>The seller of an input.</summary>
    public static string Of(InputSeller seller) =>
        seller.Name is null
            ? $"the seller with key '{seller.Key}'"
            : $"seller '{seller.Name}' ({(seller.Key is null ? "without a seller key" : "seller key " + seller.Key)})";

    /// <summary>The seller of an input, with its region if a connection with the same key belongs to a different region.</summary>
    public static string Of(InputSeller seller, IEnumerable<McfConnection> candidates) =>
        McfMarketplaces.Find(seller.MarketplaceId) is { } marketplace
        && seller.Key is not null
        && candidates.Any(connection => connection.IsOf(seller.Key))
            ? $"{Of(seller)} in {marketplace.Code}, a different region"
            : Of(seller);

    /// <summary>The id of an input. Other members may contain personal data.</summary>
    public static string Input(object? target) => IdOf(target) is { Length: > 0 } id ? $"'{id}'" : "The input";

    /// <summary>Why the seller of an input is ambiguous; the list of matching connections follows.</summary>
    public static string Doubt(string command, InputSeller seller) => seller.IsUnknown
        ? $"does not specify a seller, and {command} cannot choose between these connections"
        : $"belongs to {Of(seller)}, which matches several accounts";

    /// <summary>How to keep the key of a seller.</summary>
    public static string SameSeller(InputSeller seller) => seller.Key is null
        ? "Input without SellerKey is matched by its ConnectionName."
        : $"Renewing the refresh token changes the seller key. To keep it, use Connect-Mcf -SellerId '{seller.Key}'.";

    private static string? IdOf(object? target) => InputObject.Unwrap(target) switch
    {
        string text => text,
        McfOrderRequest order => order.SellerFulfillmentOrderId,
        { } other when InputObject.IsBag(other) => InputObject.Find(other, nameof(McfOrderRequest.SellerFulfillmentOrderId))?.ToString(),
        { } other => other.ToString(),
        null => null,
    };
}
