namespace AmazonMcf.Service.Book;

/// <summary>A unit the seller wants to send back.</summary>
/// <param name="Id">The seller's id of the return.</param>
/// <param name="LineId">The line.</param>
/// <param name="ShipmentId">The shipment it left with.</param>
/// <param name="Reason">Why.</param>
/// <param name="Comment">A text of the seller.</param>
internal sealed record ReturnRequest(string? Id, string? LineId, string? ShipmentId, string? Reason, string? Comment);
