namespace AmazonMcf.Service.Store;

/// <summary>Where a store is.</summary>
/// <param name="Path">The file; null for a store in memory, which lives as long as its connection.</param>
/// <param name="Timeout">How long a call waits for other programs on the store.</param>
internal sealed record StoreLocation(string? Path, TimeSpan Timeout);
