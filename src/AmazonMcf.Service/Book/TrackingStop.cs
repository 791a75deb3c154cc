namespace AmazonMcf.Service.Book;

/// <summary>Something that happened to a package.</summary>
/// <param name="Code">What.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Place">Where.</param>
internal sealed record TrackingStop(string Code, DateTime At, PostalAddress? Place);
