namespace AmazonMcf.Service.Book;

/// <summary>A change of an order on hold; what is null stays as it is.</summary>
internal sealed class OrderUpdate
{
    /// <summary>The marketplace; must be that of the order.</summary>
    public string? MarketplaceId { get; init; }

    /// <summary>The order id on the packing slip.</summary>
    public string? DisplayableId { get; init; }

    /// <summary>The order date on the packing slip.</summary>
    public DateTime? DisplayableDate { get; init; }

    /// <summary>The text on the packing slip.</summary>
    public string? DisplayableComment { get; init; }

    /// <summary>The speed.</summary>
    public string? Speed { get; init; }

    /// <summary>Where the goods go.</summary>
    public PostalAddress? Destination { get; init; }

    /// <summary>Whether the hold ends.</summary>
    public bool Releases { get; init; }

    /// <summary>What becomes of units that are missing.</summary>
    public string? Policy { get; init; }

    /// <summary>Email addresses that are notified about shipments.</summary>
    public List<string>? Emails { get; init; }

    /// <summary>The extra services.</summary>
    public List<FeatureChoice>? Features { get; init; }

    /// <summary>The lines that change.</summary>
    public IReadOnlyList<LineUpdate> Lines { get; init; } = [];
}
