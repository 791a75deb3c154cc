namespace AmazonMcf.Service.Book;

/// <summary>A company that carries parcels.</summary>
/// <param name="Code">The code in responses.</param>
/// <param name="Prefix">How its tracking numbers begin.</param>
/// <param name="Url">Its site.</param>
/// <param name="Phone">Its telephone.</param>
internal sealed record Carrier(string Code, string Prefix, string Url, string Phone);
