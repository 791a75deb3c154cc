namespace SellingPartner.Errors;

/// <summary>An error of a response. Source: the error list that all models share.</summary>
/// <param name="Code">The error code, for example <c>InvalidInput</c>.</param>
/// <param name="Message">The service's message. Do not match on it: it can change without notice.</param>
/// <param name="Details">Further details; usually empty.</param>
public sealed record ServiceError(string Code, string Message, string? Details);
