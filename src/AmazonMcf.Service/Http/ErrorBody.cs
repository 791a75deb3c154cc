namespace AmazonMcf.Service.Http;

/// <summary>The body of a rejection, the same for every API.</summary>
/// <param name="Errors">The one error.</param>
internal sealed record ErrorBody(IReadOnlyList<ErrorEntry> Errors);
