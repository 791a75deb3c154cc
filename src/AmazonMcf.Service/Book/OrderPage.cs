namespace AmazonMcf.Service.Book;

/// <summary>A page of the list of orders.</summary>
/// <param name="Orders">The orders.</param>
/// <param name="End">The last order of the page when more may follow; null at the end of the list.</param>
internal sealed record OrderPage(IReadOnlyList<OrderRecord> Orders, OrderPosition? End);
