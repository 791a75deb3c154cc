using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>Whose tracking is asked for: one package, or all packages of an order.</summary>
/// <param name="OrderId">The order, where it is known.</param>
/// <param name="Packages">The packages; null when the order must be read to learn them.</param>
/// <param name="Input">What the user handed over.</param>
internal sealed record TrackingQuery(string? OrderId, IReadOnlyList<McfPackage>? Packages, object? Input);
