using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Previews;

/// <summary>A preview a seller asks for, checked.</summary>
/// <param name="Destination">Where the goods go.</param>
/// <param name="Items">The goods.</param>
internal sealed record PreviewRequest(PostalAddress Destination, IReadOnlyList<PreviewItem> Items)
{
    /// <summary>The speeds; all when there is none.</summary>
    public IReadOnlyList<string> Speeds { get; init; } = [];

    /// <summary>The extra services; null for none.</summary>
    public List<FeatureChoice>? Features { get; init; }

    /// <summary>Whether cash on delivery is previewed too.</summary>
    public bool WithCash { get; init; }

    /// <summary>Whether the windows of a scheduled delivery are wanted.</summary>
    public bool WithWindows { get; init; }
}
