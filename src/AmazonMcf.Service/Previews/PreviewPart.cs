namespace AmazonMcf.Service.Previews;

/// <summary>Goods in a shipment.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Sku">The stock number.</param>
/// <param name="Units">How many.</param>
/// <param name="Grams">What they weigh.</param>
internal sealed record PreviewPart(string LineId, string Sku, int Units, long Grams);
