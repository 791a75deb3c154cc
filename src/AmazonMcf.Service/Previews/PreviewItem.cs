namespace AmazonMcf.Service.Previews;

/// <summary>Goods to preview.</summary>
/// <param name="Id">The seller's id of the line.</param>
/// <param name="Sku">The seller's stock number.</param>
/// <param name="Units">How many.</param>
internal sealed record PreviewItem(string Id, string Sku, int Units);
