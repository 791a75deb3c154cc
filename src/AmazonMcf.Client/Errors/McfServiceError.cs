namespace AmazonMcf.Errors;

/// <summary>One error of the service's answer. Source: Error of Fulfillment Outbound 2020-07-01.</summary>
/// <param name="Code">The kind as a short word, for example <c>InvalidInput</c>.</param>
/// <param name="Message">The service's sentence. Do not match on it: it changes without notice.</param>
/// <param name="Details">More help; empty as a rule.</param>
public sealed record McfServiceError(string Code, string Message, string? Details);
