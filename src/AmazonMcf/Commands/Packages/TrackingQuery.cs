using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>A query for the tracking of packages, or of all packages of an order.</summary>
/// <param name="OrderId">The ID of the order; null if unknown.</param>
/// <param name="Packages">The packages; null when the order must be read first.</param>
/// <param name="Input">The input of the command.</param>
internal sealed record TrackingQuery(string? OrderId, IReadOnlyList<McfPackage>? Packages, object? Input);
