namespace AmazonMcf.Service.Book;

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
