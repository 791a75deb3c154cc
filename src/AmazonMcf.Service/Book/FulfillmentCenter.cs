namespace AmazonMcf.Service.Book;

/// <summary>A warehouse.</summary>
/// <param name="Id">Its code, for example <c>RNO1</c>.</param>
/// <param name="Address">Where returned goods go.</param>
internal sealed record FulfillmentCenter(string Id, PostalAddress Address);
