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

    /// <summary>Who is told about shipments.</summary>
    public List<string>? Emails { get; init; }

    /// <summary>The extra services.</summary>
    public List<FeatureChoice>? Features { get; init; }

    /// <summary>The lines that change.</summary>
    public IReadOnlyList<LineUpdate> Lines { get; init; } = [];
}

/// <summary>A change of a line; what is null stays as it is.</summary>
internal sealed class LineUpdate
{
    /// <summary>The line.</summary>
    public string? Id { get; init; }

    /// <summary>The stock number; must be that of the line.</summary>
    public string? Sku { get; init; }

    /// <summary>Units wanted.</summary>
    public int? Quantity { get; init; }

    /// <summary>The gift text.</summary>
    public string? GiftMessage { get; init; }

    /// <summary>The text on the packing slip.</summary>
    public string? Comment { get; init; }

    /// <summary>The condition of the goods.</summary>
    public string? Disposition { get; init; }

    /// <summary>The price of a unit.</summary>
    public MoneyAmount? Price { get; init; }

    /// <summary>The tax on a unit.</summary>
    public MoneyAmount? Tax { get; init; }

    /// <summary>The value of a unit for customs.</summary>
    public MoneyAmount? DeclaredValue { get; init; }
}
