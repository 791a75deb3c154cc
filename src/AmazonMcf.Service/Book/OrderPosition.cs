namespace AmazonMcf.Service.Book;

/// <summary>A position in the list of orders.</summary>
/// <param name="StatusUpdatedDate">When its status last changed (UTC).</param>
/// <param name="OrderId">Its id.</param>
internal sealed record OrderPosition(DateTime StatusUpdatedDate, string OrderId);
