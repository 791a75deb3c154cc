namespace AmazonMcf.Service.Book;

/// <summary>An amount of money.</summary>
internal sealed class MoneyAmount : OrderDetail
{
    /// <summary>The currency, three letters after ISO 4217.</summary>
    public string? Currency { get; set; }

    /// <summary>The number, with the digits it came with.</summary>
    public decimal? Value { get; set; }
}
