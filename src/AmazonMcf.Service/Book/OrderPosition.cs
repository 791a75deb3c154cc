namespace AmazonMcf.Service.Book;

/// <summary>A place in the list of orders: the order that stands there.</summary>
/// <param name="StatusUpdatedDate">When its status last changed (UTC).</param>
/// <param name="OrderId">Its id.</param>
internal sealed record OrderPosition(DateTime StatusUpdatedDate, string OrderId);
