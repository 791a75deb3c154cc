namespace AmazonMcf.Cli;

/// <summary>A request to the Selling Partner API.</summary>
/// <param name="Target">Path and query as they were sent.</param>
/// <param name="Body">The body; empty without one.</param>
internal sealed record UpstreamRequest(string Target, string Body);
