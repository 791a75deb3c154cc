namespace SellingPartner.Errors;

/// <summary>One error of the service's answer. Source: the error list that all models share.</summary>
/// <param name="Code">The kind as a short word, for example <c>InvalidInput</c>.</param>
/// <param name="Message">The service's sentence. Do not match on it: it changes without notice.</param>
/// <param name="Details">More help; empty as a rule.</param>
public sealed record ServiceError(string Code, string Message, string? Details);
