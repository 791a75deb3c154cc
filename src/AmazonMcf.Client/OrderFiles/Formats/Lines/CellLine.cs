namespace AmazonMcf.OrderFiles.Formats.Lines;

/// <summary>One of the lines that share a cell.</summary>
/// <param name="Sku">The SKU; null if the cell names none.</param>
/// <param name="Quantity">The quantity; null if the cell names none.</param>
/// <param name="Rule">The rule that the cell breaks; null if it can be read.</param>
internal sealed record CellLine(string? Sku, string? Quantity, string? Rule = null);
