using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Pipeline;

/// <summary>Adds the seller to what the embedded service returns, so that commands find the connection of an object again.</summary>
internal static class EmbeddedObjects
{
    /// <summary>An inventory level with its seller.</summary>
    public static StockLevel WithSeller(this StockLevel level, McfConnection connection) =>
        level with { SellerKey = connection.SellerKey, ConnectionName = connection.Name };

    /// <summary>A fault with its seller.</summary>
    public static McfFaultRule WithSeller(this McfFaultRule fault, McfConnection connection) =>
        fault with { SellerKey = connection.SellerKey, ConnectionName = connection.Name };

    /// <summary>A clock with its seller.</summary>
    public static McfClock WithSeller(this McfClock clock, McfConnection connection) =>
        clock with { SellerKey = connection.SellerKey, ConnectionName = connection.Name };
}
