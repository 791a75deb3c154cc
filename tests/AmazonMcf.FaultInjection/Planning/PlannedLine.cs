namespace AmazonMcf.FaultInjection.Planning;

/// <summary>A line of an order.</summary>
/// <param name="Id">The seller's id of the line.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="Quantity">The units.</param>
internal sealed record PlannedLine(string Id, string Sku, int Quantity);
