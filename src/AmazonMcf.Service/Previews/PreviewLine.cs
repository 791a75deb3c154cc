using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Previews;

/// <summary>A line of a preview and whether its goods can be had.</summary>
/// <param name="Item">The line as it was sent.</param>
/// <param name="Product">The goods.</param>
/// <param name="Reasons">Why it cannot be filled; empty when it can.</param>
internal sealed record PreviewLine(PreviewItem Item, Product Product, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the line can be filled.</summary>
    public bool IsFulfillable => Reasons.Count == 0;
}
