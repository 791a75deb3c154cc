using AmazonMcf.Connection;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>
/// How a seller inside the process places orders and asks for returns: through the client core, or as badly as a test wants.
/// </summary>
/// <param name="Place">Places an order.</param>
/// <param name="PlaceReturn">Asks for a return.</param>
internal sealed record Seller(Place Place, PlaceReturn PlaceReturn)
{
    /// <summary>The seller who uses the client core.</summary>
    public static Seller Of(McfConnection connection) => new(connection.Orders.PlaceAsync, connection.Returns.PlaceAsync);
}
