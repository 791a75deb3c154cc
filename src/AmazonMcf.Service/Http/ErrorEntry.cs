namespace AmazonMcf.Service.Http;

/// <summary>An error.</summary>
/// <param name="Code">The kind in one word.</param>
/// <param name="Message">The reason in a sentence.</param>
/// <param name="Details">What follows the message; null leaves the member out.</param>
internal sealed record ErrorEntry(string Code, string Message, string? Details);
